package org.crossread.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.crossread.bundle.Archive;
import org.crossread.bundle.BundleException;
import org.crossread.bundle.Findings;
import org.crossread.bundle.Manifest;
import org.crossread.correction.CorrectionException;
import org.crossread.encode.Encoder;
import org.crossread.encode.PlainEncoder;
import org.crossread.models.OnnxEncoder;
import org.crossread.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a bundle: whether it is whole, and whether its results follow from its captures. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description =
        "Derives the results in a bundle again from its captures and names what was changed.",
    footer = {
      "",
      "Examples:",
      "  crossread export A.txt B.html -f bundle -o story.zip",
      "  crossread verify story.zip",
      "",
      "Exit status: 0 the same bytes follow from the captures; 3 no such file;",
      "5 something was changed, or it is no bundle; 6 whole, but made by other versions,",
      "so that nothing can be derived again here."
    })
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "BUNDLE", description = "a file that crossread export -f bundle wrote")
  private Path file = Path.of("");

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (!Files.isRegularFile(file)) {
      err.println("crossread: " + file + ": there is no such file; check the name");
      return ExitCode.NOT_FOUND;
    }
    if (Files.size(file) > Archive.MOST_BYTES) {
      err.println("crossread: " + file + ": larger than any bundle can be");
      return ExitCode.INVALID_INPUT;
    }
    byte[] bytes = Files.readAllBytes(file);
    try {
      return verify(bytes, out, err);
    } catch (BundleException e) {
      err.println("crossread: " + file + " " + Printable.line(String.valueOf(e.getMessage())));
      return ExitCode.INVALID_INPUT;
    }
  }

  private int verify(byte[] bytes, PrintWriter out, PrintWriter err) throws BundleException {
    SortedMap<String, byte[]> entries = Archive.read(bytes);
    Manifest manifest = Manifest.of(entries);
    SortedMap<String, String> findings = Findings.sealed(entries, manifest);
    if (!findings.isEmpty()) {
      return changed(findings, out);
    }
    try (OnnxEncoder trained = new OnnxEncoder()) {
      PlainEncoder plain = new PlainEncoder();
      Encoder encoder =
          plain.version().equals(manifest.versions().get("encoder")) ? plain : trained;
      SortedMap<String, String> own = Laid.versions(encoder.version());
      if (!own.equals(manifest.versions())) {
        err.println(
            "crossread: the hashes fit, but the bundle was made by "
                + Printable.line(manifest.versions().toString())
                + " and this is "
                + own
                + "; take that version to derive the results again");
        return ExitCode.PARTIAL;
      }
      Derivation.Derived derived =
          new Derivation(encoder, manifest.date(), Derivation.corrections(entries))
              .derive(Derivation.listed(manifest), err);
      findings = Findings.derived(entries, derived.files());
      if (!findings.isEmpty()) {
        return changed(findings, out);
      }
      if (!Arrays.equals(bytes, Archive.write(derived.files()))) {
        out.println("the archive was packed anew: its entries are the same, its bytes are not");
        return ExitCode.INVALID_INPUT;
      }
      out.println(
          "verified: "
              + entries.size()
              + " files, the same bytes follow from "
              + (manifest.captures().size() == 1
                  ? "1 capture"
                  : manifest.captures().size() + " captures"));
      out.println("SHA-256 of the bundle: " + Text.sha256(bytes));
      return ExitCode.OK;
    } catch (CorrectionException e) {
      out.println(
          "the corrections cannot be read: " + Printable.line(String.valueOf(e.getMessage())));
      return ExitCode.INVALID_INPUT;
    } catch (Laid.TooFew e) {
      out.println("the captures give no comparison: " + e.getMessage());
      return ExitCode.INVALID_INPUT;
    }
  }

  private static int changed(SortedMap<String, String> findings, PrintWriter out) {
    findings.forEach((name, what) -> out.println(Printable.line(name + " " + what)));
    out.println(
        "not verified: " + findings.size() + (findings.size() == 1 ? " finding" : " findings"));
    return ExitCode.INVALID_INPUT;
  }
}
