package ask

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"example.org/onetoone/.ci/trials/disk/life"
	"example.org/onetoone/store"
)

// Hash names what a vault shows.
func Hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:16])
}

// After asks whether a vault shows what it does once so many steps of a plan are
// done, or one more: what was in progress may be done or not.
func After(p life.Plan, done int, dir string, goOn bool) Question {
	next := min(done+1, len(p.Steps))
	return Question{
		Dir: dir, GoOn: goOn, Passphrases: []string{p.Passphrases[next], p.Passphrases[done]},
		Want: []string{Hash(p.Shows[done]), Hash(p.Shows[next])},
	}
}

// Serve answers questions, one a line, until there are no more.
func Serve(in io.Reader, out io.Writer) error {
	questions := bufio.NewScanner(in)
	questions.Buffer(nil, 1<<20)
	answers := json.NewEncoder(out)
	for questions.Scan() {
		var q Question
		if err := json.Unmarshal(questions.Bytes(), &q); err != nil {
			return err
		}
		if err := answers.Encode(answer(q)); err != nil {
			return err
		}
	}
	return questions.Err()
}

// answer looks, and, where it shows what was wanted, goes on.
func answer(q Question) Answer {
	v, err := openWith(q)
	if err != nil {
		return failed(Refused, err)
	}
	text, err := life.Look(v)
	if closing := v.Close(); err == nil && closing != nil {
		err = fmt.Errorf("closing: %w", closing)
	}
	if err != nil {
		return failed(Refused, err)
	}
	a := Answer{Is: Shows, Show: Hash(text)}
	if !slices.Contains(q.Want, a.Show) {
		a.Text = text
		return a
	}
	if q.GoOn {
		if is, err := goOn(q, text); err != nil {
			return failed(is, err)
		}
	}
	return a
}

func openWith(q Question) (v *store.Vault, err error) {
	tries := q.Passphrases
	if len(tries) == 0 {
		tries = []string{""}
	}
	for _, p := range tries {
		v, err = store.Open(q.Dir, life.Options(p))
		if !errors.Is(err, store.ErrPassphrase) && !errors.Is(err, store.ErrLocked) {
			return v, err
		}
	}
	return v, err
}

// goOn opens the vault twice more: it shows the same, takes a talk, and has it
// beside all others. Not taking the talk is Refused; what comes after is Stuck.
func goOn(q Question, text string) (is string, err error) {
	v, err := openWith(q)
	if err != nil {
		return Stuck, fmt.Errorf("opening again: %w", err)
	}
	again, err := life.Look(v)
	if err == nil && again != text {
		err = errors.New("it shows something else when opened again")
	}
	if err != nil {
		return Stuck, errors.Join(err, v.Close())
	}
	id, err := life.NewTalk(v)
	if closing := v.Close(); err == nil {
		err = closing
	}
	if err != nil {
		return Refused, fmt.Errorf("a new talk: %w", err)
	}
	if v, err = openWith(q); err != nil {
		return Stuck, fmt.Errorf("opening after a new talk: %w", err)
	}
	after, err := life.Look(v)
	if err == nil {
		if after, err = life.Without(after, id); err == nil && after != text {
			err = errors.New("after a new talk the others are not what they were, or it is not there")
		}
	}
	if err != nil {
		err = fmt.Errorf("after a new talk: %w", err)
	}
	return Stuck, errors.Join(err, v.Close())
}

func failed(is string, err error) Answer {
	a := Answer{Is: is, Err: err.Error(), Class: "other"}
	for class, of := range map[string][]error{
		"damaged": {store.ErrDamaged}, "newer": {store.ErrNewer}, "older": {store.ErrOlder}, "full": {store.ErrFull}, "disk": {store.ErrDisk},
		"locked": {store.ErrLocked, store.ErrPassphrase}, "busy": {store.ErrBusy},
	} {
		if slices.ContainsFunc(of, func(e error) bool { return errors.Is(err, e) }) {
			a.Class = class
		}
	}
	return a
}
