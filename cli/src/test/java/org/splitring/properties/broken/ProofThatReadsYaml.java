package org.splitring.properties.broken;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.splitring.claims.catalogue.Catalogue;

/** Broken on purpose: a proof knows where claims come from. */
public record ProofThatReadsYaml(LoadSettings settings, Catalogue catalogue) {}
