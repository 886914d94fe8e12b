package org.splitring.cli.broken;

/** Breaks an arrow on purpose. */
public class CommandThatStartsAProcess {
  ProcessBuilder builder = new ProcessBuilder("gcc");
}
