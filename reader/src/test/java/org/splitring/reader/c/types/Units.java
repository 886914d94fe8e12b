package org.splitring.reader.c.types;

import java.util.List;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.c.parse.CParser;
import org.splitring.reader.c.parse.FlatText;
import org.splitring.reader.c.parse.ParseResult;
import org.splitring.reader.c.parse.ParsedPragma;
import org.splitring.reader.c.parse.ParserBounds;
import org.splitring.reader.c.parse.ParserLanguage;
import org.splitring.reader.ir.FileRange;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.RecordId;
import org.splitring.reader.ir.Type;

/** Units of text that lies in no file. */
final class Units {

  private Units() {}

  static CUnit of(String text, DataModel model, List<ParsedPragma> pragmas) {
    FlatText flat =
        new FlatText(
            "test.c",
            text,
            ParserLanguage.C,
            model,
            pragmas,
            (start, end) -> Origin.of(new FileRange("test.c", 1, start, end)));
    ParseResult result = CParser.parse(flat, ParserBounds.USUAL);
    return CUnit.of(((ParseResult.Parsed) result).unit(), model, Folding::seams);
  }

  static CUnit of(String text) {
    return of(text, DataModel.LP64, List.of());
  }

  /** The type of a name at the end of the file. */
  static Typed type(CUnit unit, String name) {
    return unit.types().typeOf(unit.scopes().ordinary(name, unit.parsed().tree()).orElseThrow());
  }

  /** The record that a name points to. */
  static RecordId record(CUnit unit, String pointer) {
    Type type = ((Type.PointerType) type(unit, pointer).type()).target();
    return ((Type.RecordType) type).id();
  }
}
