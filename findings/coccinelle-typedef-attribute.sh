#!/usr/bin/env bash
# Coccinelle does not parse a typedef of a structure with an attribute before the new name.
#
# Packages: coccinelle 1.1.1.deb-2+b1 and libpcre3 2:8.39-15 of Debian 12 (amd64), unpacked and not installed.
# Input: a typedef with __attribute__((aligned(4))) between the structure and the name, as Linux's virtio_ring.h says which
# alignment each part of a ring has; gcc and clang take it.
# Expected: no bad line, as for the same typedef without the attribute.
# Seen: the lines of the typedef are bad, and status 0: a semantic patch passes over what it should have looked at.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

apt-get download -qq coccinelle=1.1.1.deb-2+b1 libpcre3=2:8.39-15 2> errors || { cat errors >&2; exit 1; }
for package in *.deb; do
  dpkg -x "$package" root
done
export LD_LIBRARY_PATH=$work/root/lib/x86_64-linux-gnu:$work/root/usr/lib/x86_64-linux-gnu
export COCCINELLE_HOME=$work/root/usr/lib/coccinelle
cat > plain.c << 'END'
struct ring_part { unsigned short flags, idx; };
typedef struct ring_part
        ring_part_t;
END
sed 's/struct ring_part$/struct ring_part __attribute__((aligned(4)))/' plain.c > aligned.c
for file in plain aligned; do
  status=0
  root/usr/bin/spatch --parse-c "$file.c" > "$file.log" 2>&1 || status=$?
  echo "$file: $(grep -o 'nb bad = [0-9]*' "$file.log"), status $status"
done > now
printf '%s\n' 'plain: nb bad = 0, status 0' 'aligned: nb bad = 2, status 0' > seen

if diff seen now; then
  echo 'still as it was seen'
else
  echo 'no longer as it was seen' >&2
  exit 1
fi
