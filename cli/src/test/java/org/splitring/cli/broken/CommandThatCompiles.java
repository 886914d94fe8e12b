package org.splitring.cli.broken;

import org.splitring.testing.Gcc;

public interface CommandThatCompiles {
  Gcc gcc();
}
