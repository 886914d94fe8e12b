package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.splitring.cli.services.Services;

/** What cannot be asked: one clear message, status 2, nothing on stdout. */
class CensusMisuseTest {

  @TempDir Path folder;

  private void refused(String message, String... args) {
    Run run = Run.of(Services.REAL, args);
    String usage = "\nTry 'splitring census --help'.\n";
    assertEquals(
        "splitring: " + message, run.err().replace(usage, "").replace(folder + "/", "").strip());
    assertEquals("", run.out());
    assertEquals(2, run.status());
  }

  @Test
  void somethingHasToBeNamed() {
    refused("say where the trees are: --source ID=DIR, or --folder DIR", "census");
  }

  @Test
  void aSourceNeedsItsId() {
    refused("--source is ID=DIR or ID=DIR@REVISION, not 'qemu'", "census", "--source", "qemu");
    refused("--source is ID=DIR or ID=DIR@REVISION, not '=x'", "census", "--source", "=x");
    refused("--source names qemu twice", "census", "--source", "qemu=a", "--source", "qemu=b");
  }

  @Test
  void anUnknownIdIsNamed() {
    refused(
        "neither the census nor the catalogue has source of 'qemv'; did you mean 'qemu'?",
        "census",
        "--source",
        "qemv=" + folder);
  }

  @Test
  void aTreeThatIsNotThereIsNamed() {
    refused("--folder gone: there is no such directory", "census", "--folder", folder + "/gone");
    refused("gone: there is no such directory", "census", "--source", "qemu=" + folder + "/gone");
  }

  @Test
  void wordsAreNotArguments() {
    refused("nothing is done with 'qemu'", "census", "qemu");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: {entry: nobody} | line 1, column 5: the catalogue has no entry 'nobody' of source;"
            + " name one that it has",
        "a: {entry: spec-mask} | line 1, column 5: the catalogue has no entry 'spec-mask' of"
            + " source; name one that it has",
        "a: {entry: qemu, quantities: [total]} | line 1, column 18: the entry says nothing of"
            + " total; leave it out",
        "a: {name: A, path: a.c} | line 1, column 4: the key 'functions' is missing; add"
            + " 'functions: ...'",
        "a: {name: A, path: a.c, functions: [f], expected: {used: right}} | line 1, column 52:"
            + " unknown verdict 'right'; write agrees or differs",
        "a: {name: A, path: a.c, functions: [f], inputs: {x: m}} | line 1, column 50: unknown"
            + " input 'm'; write n, a, base or evt",
        "a: {name: A, path: a.c, functions: [f], fixed: {size: 9}} | line 1, column 49: 9 is no"
            + " Queue size; write a legal power of two",
        "a: {name: A, path: a.c, functions: [f], constants: {x: y}} | line 1, column 53: 'y' is no"
            + " number; write it in decimal digits",
        "A: {entry: qemu} | line 1, column 1: 'A' is no id; write small letters, digits and '-'"
      })
  void whatIsWrongInAListIsNamed(String text, String message) throws IOException {
    Path list = folder.resolve("list.yaml");
    Files.writeString(list, text + "\n");
    refused(
        "list.yaml, " + message,
        "census",
        "--folder",
        folder.toString(),
        "--list",
        list.toString());
  }

  @Test
  void aListThatIsNotThereIsNamed() {
    refused(
        "gone.yaml: there is no such file",
        "census",
        "--folder",
        folder.toString(),
        "--list",
        folder + "/gone.yaml");
  }
}
