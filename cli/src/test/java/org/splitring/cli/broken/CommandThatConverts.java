package org.splitring.cli.broken;

import org.asciidoctor.Asciidoctor;
import org.splitring.notes.asciidoc.SplitringExtension;

/** Broken on purpose: a command converts documents. */
public interface CommandThatConverts {
  default void extend(Asciidoctor asciidoctor) {
    new SplitringExtension().register(asciidoctor);
  }
}
