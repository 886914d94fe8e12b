#!/usr/bin/env bash
# QEMU reports an alignment of 4096 for a modern virtqueue, wherever its parts lie.
#
# Packages: qemu-system-x86 and qemu-system-common 1:7.2+dfsg-7+deb12u18+b3 of Debian 12 (amd64), unpacked and not installed.
# Input: a balloon on modern virtio-mmio of the microvm machine, driven through qtest with the machine stopped: n = 4, the
# three parts at offsets 0, 64 and 80, and x-query-virtio-queue-status for queue 0.
# Expected: the three offsets as they were written, and no alignment, or one that they have.
# Seen: the three offsets, and beside them vring-align 4096, which is the alignment that a legacy driver would be given. Who
# takes an alignment from this report takes it from no ring.
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
import json, socket, subprocess, sys

DEVICE, RING = 0xFEB02E00, 0x400000
qemu = subprocess.Popen(
    [sys.argv[1], "-M", "microvm", "-m", "32", "-accel", "tcg", "-S", "-no-user-config", "-nodefaults",
     "-display", "none", "-monitor", "none", "-serial", "none", "-bios", "firmware",
     "-global", "virtio-mmio.force-legacy=false", "-device", "virtio-balloon-device",
     "-qmp", "unix:qmp,server=on,wait=off", "-qtest", "stdio", "-qtest-log", "none"],
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


def query(name, **arguments):
    print(json.dumps({"execute": name, "arguments": arguments}), file=monitor, flush=True)
    while True:
        answer = json.loads(monitor.readline())
        if "return" in answer or "error" in answer:
            return answer["return"]


for offset, value in [(0x70, 0), (0x70, 1), (0x70, 3), (0x24, 1), (0x20, 1), (0x70, 11), (0x30, 0), (0x38, 4),
                      (0x80, RING), (0x84, 0), (0x90, RING + 64), (0x94, 0), (0xA0, RING + 80), (0xA4, 0),
                      (0x44, 1), (0x70, 15)]:
    register(offset, value)
connection = socket.socket(socket.AF_UNIX)
connection.connect("qmp")
monitor = connection.makefile("rw")
monitor.readline()
query("qmp_capabilities")
device = query("x-query-virtio")[0]["path"]
status = query("x-query-virtio-queue-status", path=device, queue=0)
print("n = %d, parts at 0, %d and %d, vring-align %d"
      % (status["vring-num"], status["vring-avail"] - status["vring-desc"], status["vring-used"] - status["vring-desc"],
         status["vring-align"]))
qemu.stdin.close()
qemu.terminate()
END
python3 ring.py root/usr/bin/qemu-system-x86_64 > now 2> errors || { cat errors >&2; exit 1; }
cat > seen << 'END'
n = 4, parts at 0, 64 and 80, vring-align 4096
END

if diff seen now; then
  echo 'still as it was seen'
else
  echo 'no longer as it was seen' >&2
  exit 1
fi
