#!/usr/bin/env bash
# tree-sitter-rust does not parse a reference to a variable that is called raw.
#
# Packages: io.github.bonede:tree-sitter 0.26.6 and io.github.bonede:tree-sitter-rust 0.24.0.
# Input: `&raw;` and `&raw, x`, where raw is a parameter. raw is a keyword only before const and mut behind & (Rust reference,
# weak keywords), so rustc takes both in every edition. Drivers call raw what they read from a register or a ring.
# Expected: a reference expression, as for any other name.
# Seen: an error node, where `&row` has none.
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
      <groupId>io.github.bonede</groupId>
      <artifactId>tree-sitter</artifactId>
      <version>0.26.6</version>
    </dependency>
    <dependency>
      <groupId>io.github.bonede</groupId>
      <artifactId>tree-sitter-rust</artifactId>
      <version>0.24.0</version>
    </dependency>
  </dependencies>
</project>
END
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib

cat > Parse.java << 'END'
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TreeSitterRust;

class Parse {
  public static void main(String[] arguments) {
    TSParser parser = new TSParser();
    parser.setLanguage(new TreeSitterRust());
    String[] texts = {
      "fn f(row: u8) { let x = &row; g(x); }",
      "fn f(raw: u8) { let x = &raw; g(x); }",
      "fn f(raw: u8) { g(&raw, 1); }",
    };
    for (String text : texts) {
      TSNode file = parser.parseString(null, text).getRootNode();
      StringBuilder kinds = new StringBuilder();
      for (int i = 0; i < file.getChildCount(); i++) {
        kinds.append(' ').append(file.getChild(i).getType());
      }
      System.out.println((file.hasError() ? "error:" : "parsed:") + kinds);
    }
  }
}
END
cat > seen << 'END'
parsed: function_item
error: function_item
error: function_item
END
java -cp 'lib/*' Parse.java > now 2> errors || { cat errors >&2; exit 1; }

if diff seen now; then
  echo 'still as it was seen'
else
  echo 'no longer as it was seen' >&2
  exit 1
fi
