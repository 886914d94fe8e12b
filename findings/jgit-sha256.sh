#!/usr/bin/env bash
# JGit opens a repository with SHA-256 names and gives the first 40 digits of HEAD as if they were its name.
#
# Packages: org.eclipse.jgit:org.eclipse.jgit 7.8.1.202611041320-r, beside the git of the machine (2.29 or later).
# Input: a repository made with --object-format=sha256, one commit.
# Expected: that it is refused, as git refuses an extension that it does not know in a repository of format version 1.
# Seen: it is opened; resolve("HEAD") has 40 digits of 64, and the commit is then missing. Who only notes the revision that
# something was read from notes a wrong one.
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
      <groupId>org.eclipse.jgit</groupId>
      <artifactId>org.eclipse.jgit</artifactId>
      <version>7.8.1.202611041320-r</version>
    </dependency>
  </dependencies>
</project>
END
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib

git init -q --object-format=sha256 tree
echo 'int ring;' > tree/ring.h
git -C tree add ring.h
git -C tree -c user.name=A -c user.email=a@example.org commit -q -m 'A ring'
cat > Head.java << 'END'
import java.io.File;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

class Head {
  public static void main(String[] arguments) throws Exception {
    try (Repository tree = new FileRepositoryBuilder().setGitDir(new File("tree/.git")).build()) {
      ObjectId head = tree.resolve("HEAD");
      boolean begins = arguments[0].startsWith(head.name());
      System.out.println(head.name().length() + " of " + arguments[0].length() + " digits: " + begins);
      tree.parseCommit(head);
      System.out.println("a commit");
    } catch (MissingObjectException missing) {
      System.out.println("no such commit");
    }
  }
}
END
java -cp 'lib/*' Head.java "$(git -C tree rev-parse HEAD)" > now 2> errors || { cat errors >&2; exit 1; }
printf '%s\n' '40 of 64 digits: true' 'no such commit' > seen

if diff seen now; then
  echo 'still as it was seen'
else
  echo 'no longer as it was seen' >&2
  exit 1
fi
