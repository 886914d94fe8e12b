package org.splitring.claims.latex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.claims.latex.tex.Document;
import org.splitring.claims.latex.tex.PerFile;
import org.splitring.claims.latex.tex.TexFile;
import org.splitring.model.text.Lines;
import org.splitring.model.text.Passage;
import org.splitring.model.text.Topic;

/**
 * Whether the conformance chapter lists the legacy sections on the layout of a queue: what a
 * transitional device has to do is what stands in the sections that it lists.
 */
final class LegacyList {

  private static final String QUEUES = "Basic Facilities of a Virtio Device / Virtqueues / ";
  private static final String TRANSPORTS = "Virtio Transport Options / ";

  /** The titles of the sections, by what their labels are. */
  private static final Map<String, String> WANTED =
      Map.of(
          "sec:" + QUEUES + "Legacy Interfaces: A Note on Virtqueue Layout", "layout",
          "sec:" + QUEUES + "Legacy Interfaces: A Note on Virtqueue Endianness", "endianness",
          "sec:" + QUEUES + "Message Framing / Legacy Interface: Message Framing", "framing",
          "sec:"
                  + TRANSPORTS
                  + "Virtio Over PCI Bus / PCI-specific Initialization And Device Operation"
                  + " / Device Initialization / Virtqueue Configuration"
                  + " / Legacy Interface: A Note on Virtqueue Configuration",
              "queues of PCI",
          "sec:" + TRANSPORTS + "Virtio Over MMIO / Legacy interface", "MMIO",
          "sec:"
                  + TRANSPORTS
                  + "Virtio over channel I/O / Device Initialization / Configuring a Virtqueue"
                  + " / Legacy Interface: A Note on Configuring a Virtqueue",
              "queues of channel I/O");

  private static final Pattern CLAUSE = Pattern.compile("\\\\conformance\\s*\\{");
  private static final Pattern ITEM =
      Pattern.compile("\\\\item\\s+Section\\s+\\\\ref\\s*\\{(sec:[^{}]{1,1000})\\}");

  /** Stands for the chapter itself among what it lists. */
  private static final String CHAPTER = "";

  private final PerFile<Map<String, Lines>> listed = new PerFile<>(LegacyList::listed);

  /** A row for each section; none if there is no such chapter. */
  List<Passage> in(Document document) {
    Map<String, Lines> all = new HashMap<>();
    for (TexFile file : document.files()) {
      listed.of(file).forEach(all::putIfAbsent);
    }
    List<Passage> passages = new ArrayList<>();
    if (all.isEmpty()) {
      return passages;
    }
    Lines chapter = all.get(CHAPTER);
    for (String label : WANTED.keySet().stream().sorted().toList()) {
      String subject = "legacy sections: " + WANTED.get(label);
      String listedThere = "listed as '" + label + "'";
      passages.add(
          all.containsKey(label)
              ? new Passage.Value(Topic.CLAUSES, subject, all.get(label), listedThere, listedThere)
              : new Passage.Missing(
                  Topic.CLAUSES,
                  subject,
                  chapter,
                  "the conformance chapter does not list '" + label + "'"));
    }
    return passages;
  }

  private static Map<String, Lines> listed(TexFile file) {
    Map<String, Lines> listed = new HashMap<>();
    Matcher clause = CLAUSE.matcher(file.text());
    if (clause.find()) {
      listed.put(CHAPTER, Lines.one(file.path(), file.lineOf(clause.start())));
      Matcher item = ITEM.matcher(file.text());
      while (item.find()) {
        Lines at = Lines.one(file.path(), file.lineOf(item.start()));
        listed.putIfAbsent(item.group(1).replaceAll("\\s+", " ").strip(), at);
      }
    }
    return listed;
  }
}
