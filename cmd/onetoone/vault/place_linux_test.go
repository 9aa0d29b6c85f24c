package vault

import "testing"

func TestNetworkKind_KnowsWhatIsOnAnotherComputer(t *testing.T) {
	for magic, want := range map[int64]string{0x6969: "NFS", 0xff534d42: "SMB", 0xfe534d42: "SMB", 0xef53: "", 0x01021994: ""} {
		if got := networkKind(magic); got != want {
			t.Errorf("%#x is %q, not %q", magic, got, want)
		}
	}
}
