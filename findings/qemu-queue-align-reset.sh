#!/usr/bin/env bash
# QEMU's legacy virtio-mmio keeps Queue Align over a reset of the device.
#
# Packages: qemu-system-x86 and qemu-system-common 1:7.2+dfsg-7+deb12u18+b3 of Debian 12 (amd64), unpacked and not installed.
# Input: a balloon on legacy virtio-mmio of the microvm machine, driven through qtest with the machine stopped, set up three
# times by writing 0 to Status first: with Queue Align never written, with 16, and with it not written again.
# Expected: the third as the first, since a reset gives the device back as it was before any driver: used ring on a page.
# Seen: the third as the second. A driver that does not write QueueAlign, and so relies on pages, does not meet the device
# after another driver, such as a boot loader, that has chosen less.
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


def used(align):
    """The offset of the used ring for n = 2: its index is behind its flags, and is the first that the device writes."""
    n, size = 2, 12288
    ask("memset 0x%x %d 0xaa" % (RING, size))
    descriptor = struct.pack("<QIHH", BUFFER, 4, 0, 0)
    available = struct.pack("<HHH", 0, 1, n - 1)
    ask("b64write 0x%x 16 %s" % (RING + 16 * (n - 1), base64.b64encode(descriptor).decode()))
    ask("b64write 0x%x 6 %s" % (RING + 16 * n, base64.b64encode(available).decode()))
    before = base64.b64decode(ask("b64read 0x%x %d" % (RING, size)))
    chosen = [(0x3C, align)] if align else []
    for offset, value in [(0x70, 0), (0x70, 1), (0x70, 3), (0x24, 0), (0x20, 0), (0x28, 4096), (0x30, 0), (0x38, n),
                          *chosen, (0x40, RING // 4096), (0x70, 7), (0x50, 0)]:
        register(offset, value)
    after = base64.b64decode(ask("b64read 0x%x %d" % (RING, size)))
    changed = [i for i in range(size) if before[i] != after[i]]
    return changed[0] - 2 if changed else None


for written, align in [("never written", 0), ("16", 16), ("not written again", 0)]:
    print("Queue Align %s: used ring at %s" % (written, used(align)))
qemu.stdin.close()
qemu.terminate()
END
python3 ring.py root/usr/bin/qemu-system-x86_64 > now 2> errors || { cat errors >&2; exit 1; }
cat > seen << 'END'
Queue Align never written: used ring at 4096
Queue Align 16: used ring at 48
Queue Align not written again: used ring at 48
END

if diff seen now; then
  echo 'still as it was seen'
else
  echo 'no longer as it was seen' >&2
  exit 1
fi
