#!/usr/bin/env bash
# Eclipse CDT says that it knows __has_include and its kin, and answers 0 to each of them.
#
# Package: io.joern:eclipse-cdt-core 9.2.100.202507101054+1 (the parser of Eclipse CDT, as a plain library).
# Input: headers ask __has_attribute and __has_builtin for what every GNU compiler has.
# Expected: 1 from gcc and clang, or the name is not defined, so that the usual fallback in a header is taken.
# Seen: __has_include is defined, and all that is asked of the others is 0, without a preprocessor problem.
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
    show("#ifdef __has_include\nint defined;\n#else\nint undefined;\n#endif\n");
    show("#if __has_attribute(packed)\nint packed;\n#else\nint loose;\n#endif\n");
    show("#if __has_builtin(__builtin_offsetof)\nint builtin;\n#else\nint none;\n#endif\n");
  }
}
END
cat > seen << 'END'
int defined;
0 problems
int loose;
0 problems
int none;
0 problems
END
java -cp 'lib/*' Parse.java > now 2> errors || { cat errors >&2; exit 1; }

if diff seen now; then
  echo 'still as it was seen'
else
  echo 'no longer as it was seen' >&2
  exit 1
fi
