package speech

// Draw is a number that looks random and is the same for the same seed, turn
// and purpose.
func Draw(seed uint64, turn int, purpose string) uint64 {
	h := seed*0x9e3779b97f4a7c15 + uint64(turn)*0xbf58476d1ce4e5b9 + 0x94d049bb133111eb
	for _, c := range []byte(purpose) {
		h = (h ^ uint64(c)) * 0x100000001b3
	}
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return h ^ h>>31
}
