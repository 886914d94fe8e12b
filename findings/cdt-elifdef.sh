#!/usr/bin/env bash
# Eclipse CDT takes the #else branch where #elifdef holds, and says nothing.
#
# Package: io.joern:eclipse-cdt-core 9.2.100.202507101054+1 (the parser of Eclipse CDT, as a plain library).
# Input: #elifdef of C23 with a macro that is defined (C23, 6.10.2), in a GNU C translation unit.
# Expected: the declaration in the #elifdef branch; gcc and clang take it, also before C23 with a warning at most.
# Seen: the one in the #else branch, and no preprocessor problem. #elifndef is passed over in the same way.
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
    show("#define LEGACY 1\n#if 0\nint none;\n#elifdef LEGACY\nint legacy;\n#else\nint modern;\n#endif\n");
    show("#if 0\nint none;\n#elifndef LEGACY\nint modern;\n#else\nint legacy;\n#endif\n");
  }
}
END
cat > seen << 'END'
int modern;
0 problems
int legacy;
0 problems
END
java -cp 'lib/*' Parse.java > now 2> errors || { cat errors >&2; exit 1; }

if diff seen now; then
  echo 'still as it was seen'
else
  echo 'no longer as it was seen' >&2
  exit 1
fi
