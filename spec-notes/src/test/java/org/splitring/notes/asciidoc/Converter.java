package org.splitring.notes.asciidoc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.log.LogRecord;
import org.splitring.notes.document.Material;

/** Converts documents as a user would, and remembers what was said on the way. */
final class Converter {

  private final Asciidoctor asciidoctor = Asciidoctor.Factory.create();
  private final List<LogRecord> said = new ArrayList<>();

  private Converter() {
    asciidoctor.registerLogHandler(said::add);
  }

  /** With whatever the service files bring. */
  static Converter asFound() {
    return new Converter();
  }

  /** With macros that write from something else. */
  static Converter writingFrom(Material material) {
    Converter converter = new Converter();
    converter.asciidoctor.unregisterAllExtensions();
    SplitringExtension.register(converter.asciidoctor.javaExtensionRegistry(), material);
    return converter;
  }

  /** The body of the document in HTML. */
  String html(String document) {
    said.clear();
    return asciidoctor.convert(document, Options.builder().safe(SafeMode.SAFE).build());
  }

  /** What a document becomes where nothing is trusted. */
  String secure(String document) {
    said.clear();
    return asciidoctor.convert(document, Options.builder().safe(SafeMode.SECURE).build());
  }

  /** The lines of a file of which something was said, each with what was said. */
  List<String> complaints(Path folder, String document) throws IOException {
    said.clear();
    Path file = Files.writeString(folder.resolve("page.adoc"), document);
    asciidoctor.convertFile(file.toFile(), options("html5"));
    return said();
  }

  /** What was said while a file became a PDF. */
  List<String> pdf(Path folder, String document) throws IOException {
    said.clear();
    Path file = Files.writeString(folder.resolve("page.adoc"), document);
    asciidoctor.convertFile(file.toFile(), options("pdf"));
    return said();
  }

  /** What was said while a file became DocBook. */
  List<String> docBook(Path folder, String document) throws IOException {
    said.clear();
    Path file = Files.writeString(folder.resolve("page.adoc"), document);
    asciidoctor.convertFile(file.toFile(), options("docbook5"));
    return said();
  }

  /** The places of what was said, as a program that logs it writes them. */
  String loggedPlaces(Path folder, String document) throws IOException {
    complaints(folder, document);
    return said.stream()
        .map(each -> String.valueOf(each.getCursor()))
        .collect(Collectors.joining(", "));
  }

  private static Options options(String backend) {
    return Options.builder().safe(SafeMode.UNSAFE).backend(backend).build();
  }

  private List<String> said() {
    return said.stream()
        .map(
            each ->
                each.getCursor() == null
                    ? each.getMessage()
                    : String.format(
                        Locale.ROOT,
                        "%s %s:%d: %s",
                        each.getSeverity(),
                        Path.of(each.getCursor().getPath()).getFileName(),
                        each.getCursor().getLineNumber(),
                        each.getMessage()))
        .toList();
  }
}
