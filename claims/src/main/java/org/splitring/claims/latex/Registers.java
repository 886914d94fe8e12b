package org.splitring.claims.latex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.latex.tex.Document;
import org.splitring.claims.latex.tex.EditionNumber;
import org.splitring.claims.latex.tex.PerFile;
import org.splitring.claims.latex.tex.Register;
import org.splitring.claims.latex.tex.TexFile;
import org.splitring.model.text.Lines;
import org.splitring.model.text.Passage;
import org.splitring.model.text.Topic;

/** Where the registers of the MMIO transport are by which a driver lays out a ring. */
final class Registers {

  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("GuestPageSize", "0x028 W"),
          Map.entry("QueueSel", "0x030 W"),
          Map.entry("QueueSizeMax", "0x034 R"),
          Map.entry("QueueSize", "0x038 W"),
          Map.entry("QueueAlign", "0x03c W"),
          Map.entry("QueuePFN", "0x040 RW"),
          Map.entry("QueueReady", "0x044 RW"),
          Map.entry("QueueNotify", "0x050 W"),
          Map.entry("QueueDescLow", "0x080 W"),
          Map.entry("QueueDescHigh", "0x084 W"),
          Map.entry("QueueDriverLow", "0x090 W"),
          Map.entry("QueueDriverHigh", "0x094 W"),
          Map.entry("QueueDeviceLow", "0x0a0 W"),
          Map.entry("QueueDeviceHigh", "0x0a4 W"));

  /** Names that editions before 1.4 have. */
  private static final Map<String, String> BEFORE_1_4 =
      Map.of("QueueNumMax", "QueueSizeMax", "QueueNum", "QueueSize");

  /** Names that editions before 1.1 have. */
  private static final Map<String, String> BEFORE_1_1 =
      Map.of(
          "QueueAvailLow", "QueueDriverLow",
          "QueueAvailHigh", "QueueDriverHigh",
          "QueueUsedLow", "QueueDeviceLow",
          "QueueUsedHigh", "QueueDeviceHigh");

  private final PerFile<List<Register>> tables = new PerFile<>(Register::in);

  /** A row for each, and another one wherever a register has two tables. */
  List<Passage> in(Document document) throws UnreadableException {
    List<Register> all = new ArrayList<>();
    for (TexFile file : document.files()) {
      all.addAll(tables.of(file));
    }
    List<Passage> passages = new ArrayList<>();
    Map<String, String> old = oldNames(EditionNumber.of(document));
    Lines somewhere = Lines.one(document.files().get(0).path(), 1);
    for (String name : MEANT.keySet().stream().sorted().toList()) {
      List<Register> there =
          all.stream()
              .filter(each -> old.getOrDefault(each.name(), each.name()).equals(name))
              .toList();
      there.forEach(each -> passages.add(passage(name, each)));
      if (there.isEmpty()) {
        passages.add(
            new Passage.Missing(
                Topic.REGISTER, "register " + name, somewhere, "no table has this register"));
      }
    }
    return passages;
  }

  private static Map<String, String> oldNames(EditionNumber edition) {
    Map<String, String> old = new HashMap<>();
    if (edition.compareTo(EditionNumber.in("1.4")) < 0) {
      old.putAll(BEFORE_1_4);
    }
    if (edition.compareTo(EditionNumber.in("1.1")) < 0) {
      old.putAll(BEFORE_1_1);
    }
    return old;
  }

  private static Passage passage(String name, Register register) {
    return new Passage.Value(
        Topic.REGISTER,
        "register " + name,
        register.at(),
        MEANT.get(name),
        offset(register.offset()).orElse(register.offset()) + " " + register.direction());
  }

  /** A hexadecimal number in three digits, however many it was written with. */
  private static Optional<String> offset(String written) {
    return written.matches("0[xX][0-9a-fA-F]{1,7}")
        ? Optional.of(
            String.format(Locale.ROOT, "0x%03x", Integer.parseInt(written.substring(2), 16)))
        : Optional.empty();
  }
}
