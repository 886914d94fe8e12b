#!/usr/bin/env bash
# tree-sitter-rust does not parse blocks of foreign functions that begin with `unsafe extern`.
#
# Packages: io.github.bonede:tree-sitter 0.26.6 and io.github.bonede:tree-sitter-rust 0.24.0.
# Input: `unsafe extern "C" { ... }`, which rustc has since 1.82 and demands in the edition of 2024.
# Expected: one foreign_mod_item, as for a block without `unsafe`.
# Seen: an error and a statement at the top of the file; where a function in it is `safe`, its signature is taken for one of
# the file itself.
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
      "extern \"C\" { fn page_size() -> usize; }",
      "unsafe extern \"C\" { fn page_size() -> usize; }",
      "unsafe extern \"C\" { safe fn page_size() -> usize; }",
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
parsed: foreign_mod_item
error: ERROR expression_statement
error: function_signature_item ERROR
END
java -cp 'lib/*' Parse.java > now 2> errors || { cat errors >&2; exit 1; }

if diff seen now; then
  echo 'still as it was seen'
else
  echo 'no longer as it was seen' >&2
  exit 1
fi
