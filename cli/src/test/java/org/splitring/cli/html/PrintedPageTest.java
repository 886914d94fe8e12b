package org.splitring.cli.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.cli.Run;
import org.splitring.cli.services.Services;
import org.splitring.testing.Needed;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Prints the page about the catalogue, and reads what is on the paper. */
class PrintedPageTest {

  private static final List<String> SHOWN =
      List.of("h1", "h2", "h3", "th", "td", "dt", "dd", "text");

  @TempDir private Path directory;

  private static boolean isThere(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
  }

  private void run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("log").toFile())
            .start();
    assertTrue(process.waitFor(3, TimeUnit.MINUTES), command[0] + " does not end");
    assertEquals(0, process.exitValue(), () -> command[0]);
  }

  /** What is on the paper, in the order in which it was drawn, without spaces. */
  private String printed(String html) throws IOException, InterruptedException {
    Needed.part(isThere("chromium"), "there is no chromium to print with: install the package");
    Needed.part(isThere("pdftotext"), "there is no pdftotext: install the package poppler-utils");
    Files.writeString(directory.resolve("page.html"), html);
    run(
        "chromium",
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--user-data-dir=" + directory.resolve("profile"),
        "--print-to-pdf=page.pdf",
        directory.resolve("page.html").toUri().toString());
    run("pdftotext", "-raw", "-enc", "UTF-8", "page.pdf", "page.txt");
    return bare(Files.readString(directory.resolve("page.txt"), StandardCharsets.UTF_8));
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\u00ad\\f]+", "");
  }

  private String page() throws IOException {
    Path page = directory.resolve("report.html");
    Run.of(Services.REAL, "report", "-o", page.toString(), "--force");
    return Files.readString(page);
  }

  private static List<String> texts(String html) throws Exception {
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new java.io.ByteArrayInputStream(
                    html.replace("<!DOCTYPE html>\n", "").getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    List<String> texts = new ArrayList<>();
    for (String name : SHOWN) {
      NodeList elements = root.getElementsByTagName(name);
      for (int i = 0; i < elements.getLength(); i++) {
        texts.add(elements.item(i).getTextContent());
      }
    }
    return texts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"A4", "Letter"})
  void nothingIsCut(String paper) throws Exception {
    String html = page();
    String printed = printed(html.replace("@page {", "@page { size: " + paper + ";"));
    List<String> texts = texts(html);
    assertTrue(texts.size() > 1000, texts.size() + " texts");
    assertEquals(List.of(), texts.stream().filter(each -> !printed.contains(bare(each))).toList());
  }

  /** Negative control: what does not fit is not there. */
  @Test
  void whatIsCutIsMissed() throws Exception {
    String html = page();
    String printed = printed(html.replace("<dd>", "<dd style=\"margin-left:60em\">"));
    assertFalse(texts(html).stream().allMatch(each -> printed.contains(bare(each))));
  }
}
