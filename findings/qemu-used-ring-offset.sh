#!/usr/bin/env bash
# QEMU's legacy used ring begins before the place that the standard gives it, if Queue Align is small.
#
# Packages: qemu-system-x86 and qemu-system-common 1:7.2+dfsg-7+deb12u18+b3 of Debian 12 (amd64), unpacked and not installed.
# Input: a balloon on legacy virtio-mmio of the microvm machine, driven through qtest with the machine stopped: Queue Size n,
# Queue Align a, a ring at a multiple of a, one buffer made available, and a notification.
# Expected: the used ring at the next multiple of a behind 18n + 6, since the available ring ends with used_event (VIRTIO 1.3,
# 2.7.2): at 44 for n = 2 and a = 4.
# Seen: at 40, and so without the two bytes of used_event, whether or not VIRTIO_F_EVENT_IDX is accepted. At n = 2, a = 16
# both are 48. A driver that lays the ring out as Linux does waits for ever where they differ.
set -euo pipefail

version=1:7.2+dfsg-7+deb12u18+b3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# What QEMU needs and the machine has not is unpacked beside it.
missing=$(apt-get -s -qq --no-install-recommends install "qemu-system-x86=$version" | sed -n 's/^Inst \([^ ]*\) .*/\1/p')
for package in "qemu-system-x86=$version" "qemu-system-common=$version" $missing; do
  [[ "$package" =~ ^qemu-system-(x86|common)$ ]] || apt-get download -qq "$package" 2> errors || { cat errors >&2; exit 1; }
done
for package in *.deb; do
  dpkg -x "$package" root
done
export LD_LIBRARY_PATH=$work/root/usr/lib/x86_64-linux-gnu:$work/root/lib/x86_64-linux-gnu
export QEMU_MODULE_DIR=$work/root/usr/lib/x86_64-linux-gnu/qemu
head -c 65536 /dev/zero > firmware

cat > ring.py << 'END'
import base64, struct, subprocess, sys

DEVICE, RING, BUFFER = 0xFEB02E00, 0x400000, 0x1800000
qemu = subprocess.Popen(
    [sys.argv[1], "-M", "microvm", "-m", "32", "-accel", "tcg", "-S", "-no-user-config", "-nodefaults",
     "-display", "none", "-monitor", "none", "-serial", "none", "-bios", "firmware",
     "-global", "virtio-mmio.force-legacy=true", "-device", "virtio-balloon-device",
     "-qtest", "stdio", "-qtest-log", "none"],
    stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def ask(command):
    print(command, file=qemu.stdin, flush=True)
    while True:
        answer = qemu.stdout.readline()
        if not answer:
            sys.exit("QEMU ended")
        if answer.startswith("OK"):
            return answer[2:].strip()


def register(offset, value):
    ask("writel 0x%x 0x%x" % (DEVICE + offset, value))


def used(n, align, features):
    """The offset of the used ring: its index is behind its flags, and is the first that the device writes."""
    size = 4096
    ask("memset 0x%x %d 0xaa" % (RING, size))
    descriptor = struct.pack("<QIHH", BUFFER, 4, 0, 0)
    available = struct.pack("<HHH", 0, 1, n - 1)
    ask("b64write 0x%x 16 %s" % (RING + 16 * (n - 1), base64.b64encode(descriptor).decode()))
    ask("b64write 0x%x 6 %s" % (RING + 16 * n, base64.b64encode(available).decode()))
    before = base64.b64decode(ask("b64read 0x%x %d" % (RING, size)))
    for offset, value in [(0x70, 0), (0x70, 1), (0x70, 3), (0x24, 0), (0x20, features), (0x28, 4096), (0x30, 0),
                          (0x38, n), (0x3C, align), (0x40, RING // 4096), (0x70, 7), (0x50, 0)]:
        register(offset, value)
    after = base64.b64decode(ask("b64read 0x%x %d" % (RING, size)))
    changed = [i for i in range(size) if before[i] != after[i]]
    return changed[0] - 2 if changed else None


for n, align in [(2, 4), (4, 4), (2, 16)]:
    standard = (18 * n + 6 + align - 1) // align * align
    print("n = %d, a = %d: standard %d, seen %s, with EVENT_IDX %s"
          % (n, align, standard, used(n, align, 0), used(n, align, 1 << 29)))
qemu.stdin.close()
qemu.terminate()
END
python3 ring.py root/usr/bin/qemu-system-x86_64 > now 2> errors || { cat errors >&2; exit 1; }
cat > seen << 'END'
n = 2, a = 4: standard 44, seen 40, with EVENT_IDX 40
n = 4, a = 4: standard 80, seen 76, with EVENT_IDX 76
n = 2, a = 16: standard 48, seen 48, with EVENT_IDX 48
END

if diff seen now; then
  echo 'still as it was seen'
else
  echo 'no longer as it was seen' >&2
  exit 1
fi
