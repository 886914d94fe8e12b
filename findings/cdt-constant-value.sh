#!/usr/bin/env bash
# Eclipse CDT gives enumerators values without regard to the types of their expressions.
#
# Package: io.joern:eclipse-cdt-core 9.2.100.202507101054+1 (the parser of Eclipse CDT, as a plain library).
# Input: enumerators with a cast to a narrower type, and with an operator on an unsigned constant.
# Expected: 4, for a cast to unsigned short is modulo 65536 (C11, 6.3.1.3), and 15, for ~0u is 4294967295; so gcc and
# clang have it.
# Seen: 65540 and -1 from IEnumerator.getValue(). What is asked for there may be a size or a mask of a ring.
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
      <groupId>io.joern</groupId>
      <artifactId>eclipse-cdt-core</artifactId>
      <version>9.2.100.202507101054+1</version>
    </dependency>
    <dependency>
      <groupId>org.eclipse.platform</groupId>
      <artifactId>org.eclipse.core.resources</artifactId>
      <version>3.22.200</version>
    </dependency>
  </dependencies>
</project>
END
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib

cat > Parse.java << 'END'
import java.util.Map;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.eclipse.cdt.core.dom.ast.gnu.c.GCCLanguage;
import org.eclipse.cdt.core.parser.FileContent;
import org.eclipse.cdt.core.parser.IncludeFileContentProvider;
import org.eclipse.cdt.core.parser.NullLogService;
import org.eclipse.cdt.core.parser.ScannerInfo;

class Parse {
  static IASTTranslationUnit parse(String text) throws Exception {
    return GCCLanguage.getDefault()
        .getASTTranslationUnit(
            FileContent.create("ring.c", text.toCharArray()),
            new ScannerInfo(Map.of()),
            IncludeFileContentProvider.getEmptyFilesProvider(),
            null,
            0,
            new NullLogService());
  }

  public static void main(String[] arguments) throws Exception {
    String text = "enum { ENTRIES = (unsigned short) 65540, MASK = ~0u >> 28 };";
    for (IASTDeclaration each : parse(text).getDeclarations()) {
      var enumeration = (IASTEnumerationSpecifier) ((IASTSimpleDeclaration) each).getDeclSpecifier();
      for (IASTEnumerationSpecifier.IASTEnumerator one : enumeration.getEnumerators()) {
        var binding = (org.eclipse.cdt.core.dom.ast.IEnumerator) one.getName().resolveBinding();
        System.out.println(one.getName() + " = " + binding.getValue().numberValue());
      }
    }
  }
}
END
cat > seen << 'END'
ENTRIES = 65540
MASK = -1
END
java -cp 'lib/*' Parse.java > now 2> errors || { cat errors >&2; exit 1; }

if diff seen now; then
  echo 'still as it was seen'
else
  echo 'no longer as it was seen' >&2
  exit 1
fi
