#!/usr/bin/env bash
# Eclipse CDT computes #if in signed arithmetic alone.
#
# Package: io.joern:eclipse-cdt-core 9.2.100.202507101054+1 (the parser of Eclipse CDT, as a plain library).
# Input: conditions with unsigned constants, as headers ask for the width of a type.
# Expected: in #if an unsigned operand makes the other one unsigned, as uintmax_t (C11, 6.10.1 and 6.3.1.8), so that
# all three conditions hold; gcc and clang take these branches.
# Seen: none holds, and there is no preprocessor problem.
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

  static void show(String text) throws Exception {
    IASTTranslationUnit unit = parse(text);
    for (IASTDeclaration each : unit.getDeclarations()) {
      System.out.println(each.getRawSignature());
    }
    System.out.println(unit.getPreprocessorProblemsCount() + " problems");
  }

  public static void main(String[] arguments) throws Exception {
    show("#if -1 > 0u\nint taken;\n#else\nint passed;\n#endif\n");
    show("#if ~0ULL / 2 > 1000\nint taken;\n#else\nint passed;\n#endif\n");
    show("#if 0xffffffffffffffffUL > 0xffffffff\nint taken;\n#else\nint passed;\n#endif\n");
  }
}
END
cat > seen << 'END'
int passed;
0 problems
int passed;
0 problems
int passed;
0 problems
END
java -cp 'lib/*' Parse.java > now 2> errors || { cat errors >&2; exit 1; }

if diff seen now; then
  echo 'still as it was seen'
else
  echo 'no longer as it was seen' >&2
  exit 1
fi
