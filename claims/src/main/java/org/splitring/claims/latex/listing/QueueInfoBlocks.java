package org.splitring.claims.latex.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.formula.FormulaReader;
import org.splitring.claims.latex.tex.Document;
import org.splitring.claims.latex.tex.EditionNumber;
import org.splitring.claims.latex.tex.PerFile;
import org.splitring.claims.latex.tex.TexFile;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Struct;
import org.splitring.model.text.Lines;
import org.splitring.model.text.Passage;
import org.splitring.model.text.Topic;

/**
 * The structures beside those of the ring: the blocks by which channel I/O and PCI describe a
 * queue, member by member, and the table of indirect descriptors with its number of entries.
 */
public final class QueueInfoBlocks {

  private static final String COMMON = "virtio_pci_common_cfg";

  /** Those of the PCI transport, but for the names of the areas of a queue. */
  private static final String COMMON_MEMBERS =
      "le32 device_feature_select, le32 device_feature, le32 driver_feature_select,"
          + " le32 driver_feature, le16 %s, le16 num_queues, u8 device_status,"
          + " u8 config_generation, le16 queue_select, le16 queue_size, le16 queue_msix_vector,"
          + " le16 queue_enable, le16 queue_notify_off, le64 queue_desc, le64 %s, le64 %s";

  /** The members of each, as editions have them; the block of the PCI transport may have more. */
  private static final Map<String, List<String>> MEANT =
      Map.of(
          COMMON,
          List.of(
              common("config_msix_vector", "queue_driver", "queue_device"),
              common("msix_config", "queue_driver", "queue_device"),
              common("msix_config", "queue_avail", "queue_used")),
          "vq_config_block",
          List.of("be16 index, be16 max_queue_size", "be16 index, be16 max_num"),
          "vq_info_block",
          List.of(
              "be64 desc, be32 res0, be16 index, be16 size, be64 driver, be64 device",
              "be64 desc, be32 res0, be16 index, be16 num, be64 driver, be64 device",
              "be64 desc, be32 res0, be16 index, be16 num, be64 avail, be64 used"),
          "vq_info_block_legacy",
          List.of(
              "be64 queue, be32 align, be16 index, be16 size",
              "be64 queue, be32 align, be16 index, be16 num"));

  /** From here on only the first of them is right. */
  private static final EditionNumber RENAMED = EditionNumber.in("1.4");

  private static final String INDIRECT = "indirect_descriptor_table";
  private static final Pattern ENTRIES =
      Pattern.compile("struct\\s+virtq_desc\\s+\\w+\\s*\\[([^\\[\\]]{1,100})\\]\\s*;");
  private static final String LEN = "\\blen\\b";
  private static final int MOST_ENTRIES = 256;

  private final PerFile<List<LiveCode>> codes =
      new PerFile<>(
          file ->
              file.listings().stream()
                  .map(LiveCode::of)
                  .filter(code -> code.text().contains("struct "))
                  .toList());

  private final Map<Body, Passage> indirect = new HashMap<>();

  private static String common(String vector, String driverArea, String deviceArea) {
    return String.format(Locale.ROOT, COMMON_MEMBERS, vector, driverArea, deviceArea);
  }

  /** A row for each. */
  public List<Passage> in(Document document) throws UnreadableException {
    List<LiveCode> all = new ArrayList<>();
    for (TexFile file : document.files()) {
      all.addAll(codes.of(file));
    }
    Lines somewhere = Lines.one(document.files().get(0).path(), 1);
    boolean renamed = RENAMED.compareTo(EditionNumber.of(document)) <= 0;
    List<Passage> passages = new ArrayList<>();
    for (String tag : MEANT.keySet().stream().sorted().toList()) {
      passages.add(
          body(tag, all)
              .<Passage>map(body -> block(tag, body, renamed))
              .orElseGet(() -> missing(Topic.REGISTER, tag, somewhere)));
    }
    passages.add(
        body(INDIRECT, all)
            .map(body -> indirect.computeIfAbsent(body, QueueInfoBlocks::indirect))
            .orElseGet(() -> missing(Topic.STRUCTS, INDIRECT, somewhere)));
    return passages;
  }

  private static Passage missing(Topic topic, String tag, Lines somewhere) {
    return new Passage.Missing(topic, "struct " + tag, somewhere, "no listing defines it");
  }

  private record Body(String text, Lines at) {}

  private static Optional<Body> body(String tag, List<LiveCode> codes) {
    Pattern struct = Pattern.compile("\\bstruct\\s+" + tag + "\\s*\\{([^{}]*)\\}");
    for (LiveCode code : codes) {
      Matcher found = struct.matcher(code.text());
      if (found.find()) {
        Lines at = new Lines(code.file(), code.line(found.start()), code.line(found.end() - 1));
        return Optional.of(new Body(found.group(1), at));
      }
    }
    return Optional.empty();
  }

  private static Passage block(String tag, Body body, boolean renamed) {
    String said = tag.equals(COMMON) ? firstMembers(body.text()) : members(body.text());
    List<String> meant = renamed ? MEANT.get(tag).subList(0, 1) : MEANT.get(tag);
    return new Passage.Value(
        Topic.REGISTER,
        "struct " + tag,
        body.at(),
        meant.contains(said) ? said : meant.get(0),
        said);
  }

  /** As many as the first editions have: others may stand behind them. */
  private static String firstMembers(String body) {
    String[] all = members(body).split(", ", -1);
    int first = COMMON_MEMBERS.split(", ", -1).length;
    return String.join(", ", List.of(all).subList(0, Math.min(first, all.length)));
  }

  private static String members(String body) {
    List<String> members = new ArrayList<>();
    for (String each : body.split(";", -1)) {
      if (!each.isBlank()) {
        members.add(each.strip().replaceAll("\\s+", " "));
      }
    }
    return String.join(", ", members);
  }

  /** Its entries are as many as fit into the length of the descriptor that refers to it. */
  private static Passage indirect(Body body) {
    String subject = "struct " + INDIRECT;
    Matcher entries = ENTRIES.matcher(body.text().strip());
    if (!entries.matches()) {
      return new Passage.Value(
          Topic.STRUCTS, subject, body.at(), "an array of struct virtq_desc", members(body.text()));
    }
    long bytes = Struct.VIRTQ_DESC.size().bytes(1);
    String said = entries.group(1).strip();
    try {
      Formula formula = FormulaReader.read(said.replaceAll(LEN, "n"), DataModel.LP64);
      CompiledFormula program = CompiledFormula.of(formula);
      for (int n = 1; n <= MOST_ENTRIES; n++) {
        Outcome outcome = program.at(new Point(n * bytes, 1, 0, 0));
        if (!(outcome instanceof Outcome.Value value) || value.bits() != n) {
          return new Passage.Value(
              Topic.STRUCTS,
              subject,
              body.at(),
              n + " entries where len is " + n * bytes,
              outcome + " entries, by " + said);
        }
      }
      String right = "as many entries as fit into len";
      return new Passage.Value(Topic.STRUCTS, subject, body.at(), right, right);
    } catch (UnreadableException e) {
      return new Passage.Unread(
          Topic.STRUCTS, subject, body.at(), e.getMessage(), "write its length over len");
    }
  }
}
