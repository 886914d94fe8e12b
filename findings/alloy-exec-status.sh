#!/usr/bin/env bash
# Alloy's command line ends with status 0 when an assertion has a counterexample.
#
# Package: org.alloytools:org.alloytools.alloy.dist 6.2.0.
# Input: a model with one `check`, as most are written: without `expect`.
# Expected: who runs `exec` in a build wants a status other than 0 when the assertion does not hold.
# Seen: SAT, that is a counterexample, and status 0; with `expect 0` behind the command the same is status 1. So every check
# that a build relies on has to say `expect 0`.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml << 'END'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.alloytools</groupId>
      <artifactId>org.alloytools.alloy.dist</artifactId>
      <version>6.2.0</version>
    </dependency>
  </dependencies>
</project>
END
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib

cat > plain.als << 'END'
sig Descriptor { next: lone Descriptor }
assert NoLoop { no d: Descriptor | d in d.^next }
check NoLoop for 3
END
sed 's/for 3/for 3 expect 0/' plain.als > expected.als
for model in plain expected; do
  status=0
  java -jar lib/org.alloytools.alloy.dist-6.2.0.jar exec -f -o "$model.out" "$model.als" > "$model.log" 2>&1 || status=$?
  echo "$model: $(grep -o -w -m 1 -e SAT -e UNSAT "$model.log"), status $status"
done > now
printf '%s\n' 'plain: SAT, status 0' 'expected: SAT, status 1' > seen

if diff seen now; then
  echo 'still as it was seen'
else
  echo 'no longer as it was seen' >&2
  exit 1
fi
