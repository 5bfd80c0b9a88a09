package org.crossread.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.crossread.store.Finding;
import org.crossread.store.Workspace;
import org.crossread.web.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Examines a workspace. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Examines a workspace: the file, hashes of captures and articles, the index, the decisions.",
    footer = {
      "",
      "Exit status: 0 all is well; 1 something is lost or wrong; 3 no workspace found."
    })
final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--mend", description = "make the index of passages anew first")
  private boolean mend;

  @Option(names = "--fast", description = FastNote.OPTION)
  private boolean fast;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Mixin private WorkspaceOptions where = new WorkspaceOptions();

  @Override
  public Integer call() {
    try (Workspace workspace = where.open();
        Reading reading = new Reading(fast)) {
      PrintWriter out = spec.commandLine().getOut();
      PrintWriter err = spec.commandLine().getErr();
      if (mend) {
        err.println("crossread: the index holds " + workspace.doctor().mend() + " passages");
      }
      List<Finding> findings = workspace.doctor().examine(reading.reader());
      if (json) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("workspace", workspace.place());
        form.put("versions", reading.reader().versions());
        Map<String, Object> build = new LinkedHashMap<>();
        build.put("reading", reading.reader().build().reading());
        build.put("comparing", reading.reader().build().comparing());
        form.put("build", build);
        form.put("findings", findings.stream().map(DoctorCommand::form).toList());
        out.print(Json.pretty(form));
      } else {
        findings.forEach(f ->
            out.println(
                f.level().name().toLowerCase(Locale.ROOT)
                    + ": "
                    + Printable.line(f.what() + " (" + f.remedy() + ")")));
      }
      out.flush();
      err.println(
          "crossread: "
              + reading.reader().version()
              + "; build "
              + reading.reader().build().comparing());
      if (findings.isEmpty()) {
        err.println("crossread: " + workspace.place() + ": all is well");
      }
      return findings.stream().allMatch(f -> f.level() == Finding.Level.NOTE)
          ? ExitCode.OK
          : ExitCode.FAILURE;
    }
  }

  private static Map<String, Object> form(Finding f) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("level", f.level().name().toLowerCase(Locale.ROOT));
    form.put("what", f.what());
    form.put("remedy", f.remedy());
    return form;
  }
}
