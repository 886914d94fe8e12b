package org.splitring.cli;

import java.util.List;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.catalogue.Catalogue;
import org.splitring.claims.reading.SourceRequest;
import org.splitring.cli.engine.Engine;
import org.splitring.cli.services.Services;
import org.splitring.model.claim.Claim;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Formula;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Domain;

/** The program's own services, of which a test puts some in its own hands. */
class DelegatedServices implements Services {

  @Override
  public Catalogue catalogue() throws UnreadableException {
    return REAL.catalogue();
  }

  @Override
  public List<Claim> source(SourceRequest request) throws UnreadableException {
    return REAL.source(request);
  }

  @Override
  public Formula formula(
      String text, DataModel model, java.util.Map<String, java.util.Optional<String>> defines)
      throws UnreadableException {
    return REAL.formula(text, model, defines);
  }

  @Override
  public Checked check(Claim claim, Domain domain, Engine engine) {
    return REAL.check(claim, domain, engine);
  }
}
