package recording

import (
	"strconv"
	"strings"
	"time"
)

// clock reads h:mm:ss, mm:ss or either with thousandths behind a full stop or
// a comma.
func clock(s string) (time.Duration, bool) {
	parts := strings.Split(strings.TrimSpace(s), ":")
	if len(parts) < 2 || len(parts) > 3 {
		return 0, false
	}
	seconds, thousandths, _ := strings.Cut(strings.Replace(parts[len(parts)-1], ",", ".", 1), ".")
	parts[len(parts)-1] = seconds
	total := 0
	for i, p := range parts {
		n, err := strconv.Atoi(p)
		if err != nil || n < 0 || n > 9999 || i > 0 && n > 59 {
			return 0, false
		}
		total = 60*total + n
	}
	d := time.Duration(total) * time.Second
	if thousandths == "" {
		return d, true
	}
	n, err := strconv.Atoi((thousandths + "00")[:3])
	if err != nil || n < 0 {
		return 0, false
	}
	return d + time.Duration(n)*time.Millisecond, true
}
