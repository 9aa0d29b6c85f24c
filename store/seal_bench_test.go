package store

import (
	"encoding/json"
	"path/filepath"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"example.org/onetoone/guide"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/folder"
)

// BenchmarkSealing saves the same events in a vault and, turn by turn, in a
// bbolt file of the same shape that holds them as they are, and reports the
// medians and their ratio. It wants a real disk: TMPDIR says where.
func BenchmarkSealing(b *testing.B) {
	v := opened(b, filepath.Join(b.TempDir(), "vault"))
	h := newTalk(b, v, 1)
	plain := plainTalk(b, h.ID)
	var sealed, open []time.Duration
	took := func(to *[]time.Duration, save func() error) {
		start := time.Now()
		must(b, save())
		*to = append(*to, time.Since(start))
	}
	for b.Loop() {
		h.Events++
		e := guide.Event{Seq: h.Events, At: h.Began, Kind: guide.Noted, Text: benchWords}
		if h.Events%2 == 0 { // the disk is not the same after the one as after the other
			took(&open, func() error { return plain(h, e) })
		}
		took(&sealed, func() error { return v.Append(h.ID, h, e) })
		if h.Events%2 == 1 {
			took(&open, func() error { return plain(h, e) })
		}
	}
	with, without := median(sealed), median(open)
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(float64(with.Microseconds()), "µs-sealed")
	b.ReportMetric(float64(without.Microseconds()), "µs-plain")
	b.ReportMetric(float64(with)/float64(without), "ratio")
}

// plainTalk is Append without seals, chain and sum.
func plainTalk(b *testing.B, id string) func(guide.Header, guide.Event) error {
	h, err := file.OpenData(filepath.Join(b.TempDir(), "plain.db"), bolt.Options{Timeout: folder.LockWait})
	must(b, err)
	b.Cleanup(func() { must(b, h.Close()) })
	must(b, h.Update(func(t *bolt.Tx) error {
		talks, err := t.CreateBucket([]byte(file.TalksBucket))
		if err == nil {
			_, err = talks.CreateBucket([]byte(id))
		}
		return err
	}))
	return func(header guide.Header, e guide.Event) error {
		event, err := json.Marshal(e)
		if err != nil {
			return err
		}
		now, err := json.Marshal(file.Head{Header: header, Count: e.Seq})
		if err != nil {
			return err
		}
		return h.Update(func(t *bolt.Tx) error {
			talk := t.Bucket([]byte(file.TalksBucket)).Bucket([]byte(id))
			talk.FillPercent = file.Packed
			var old file.Head
			if stored := talk.Get(file.HeadKey); stored != nil {
				if err := json.Unmarshal(stored, &old); err != nil {
					return err
				}
			}
			if old.Count > 0 && old.Count+1 != e.Seq {
				return file.ErrGap
			}
			if err := talk.Put(file.EventKey(e.Seq), event); err != nil {
				return err
			}
			return talk.Put(file.HeadKey, now)
		})
	}
}
