package org.crossread.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crossread.capture.Fetcher;
import org.crossread.store.StoredArticle;
import org.crossread.store.StoredStory;
import org.crossread.store.Watch;
import org.crossread.store.Watches;

/** The pages on which files and addresses are added, and their jobs. Thread-safe. */
final class Adding {
  private static final int MOST_ADDRESSES = 1_000;
  private static final int MOST_LINKS = 1_000;

  private final Desk desk;
  private final Jobs jobs;
  private final Html html;
  private final Options options;

  Adding(Desk desk, Jobs jobs, Html html, Options options) {
    this.desk = desk;
    this.jobs = jobs;
    this.html = html;
    this.options = options;
  }

  void form(Context ctx) {
    Map<String, Object> model = new HashMap<>();
    model.put("frame", html.frame(ctx, "Add", "add"));
    model.put("jobs", jobs.list());
    html.page(ctx, "add", model);
  }

  void sent(Context ctx) {
    Job job = start(wish(ctx));
    ctx.redirect("/jobs/" + job.status().id(), HttpStatus.SEE_OTHER);
  }

  /** What a form or request of several parts asks to add. */
  static Intake.Wish wish(Context ctx) {
    List<Intake.Upload> uploads = new ArrayList<>();
    for (UploadedFile f : ctx.uploadedFiles()) {
      try (InputStream in = f.content()) {
        byte[] bytes = in.readAllBytes();
        if (bytes.length > 0 || !f.filename().isBlank()) {
          uploads.add(new Intake.Upload(f.filename(), bytes));
        }
      } catch (IOException e) {
        throw new Problem(400, f.filename() + ": did not come whole", "send it again");
      }
    }
    String addresses = ctx.formParam("addresses");
    String follow = ctx.formParam("follow");
    return wish(
        uploads,
        addresses == null ? List.of() : addresses.lines().toList(),
        follow == null || follow.isBlank() ? "0" : follow.strip());
  }

  static Intake.Wish wish(List<Intake.Upload> uploads, List<String> lines, String follow) {
    List<String> addresses =
        lines.stream().map(String::strip).filter(l -> !l.isEmpty()).distinct().toList();
    if (uploads.isEmpty() && addresses.isEmpty()) {
      throw Problem.invalid("there is nothing to add", "choose files or write addresses");
    }
    if (addresses.size() > MOST_ADDRESSES) {
      throw Problem.invalid(
          "more than " + MOST_ADDRESSES + " addresses", "send them in several parts");
    }
    for (String a : addresses) {
      if (!Fetcher.isAddress(a)) {
        throw Problem.invalid(
            Asked.cut(a, 200) + ": is no address", "write it with http:// or https://");
      }
    }
    if (!follow.matches("\\d{1,4}") || Integer.parseInt(follow) > MOST_LINKS) {
      throw Problem.invalid(
          "links to follow: is no number from 0 to " + MOST_LINKS, "write such a number");
    }
    return new Intake.Wish(uploads, addresses, Integer.parseInt(follow));
  }

  Job start(Intake.Wish wish) {
    return jobs.start(
        "ADD",
        job -> new Intake(desk.workspace(), desk.reader(), options.fetching(), job).run(wish));
  }

  Job run(Watch watch) {
    return jobs.start(
        "WATCH",
        job -> {
          job.progress("asks " + watch.name(), 0, 0);
          Watches.Run run = desk.workspace().watches().run(watch, desk.reader());
          return run.first()
              ? "noted " + run.known() + " as known; later runs tell what is new"
              : Show.count(run.alerts().size(), "alert", "alerts") + ", " + run.known() + " known";
        });
  }

  void job(Context ctx) {
    Job.Status status = jobs.find(ctx.pathParam("job")).status();
    Map<String, Object> model = new HashMap<>();
    Frame frame = html.frame(ctx, "Job", "add");
    model.put("frame", frame);
    model.put("job", status);
    List<StoredStory> stories = new ArrayList<>();
    if (status.state().ended()) {
      for (String reference : status.articles().stream().limit(50).toList()) {
        StoredArticle article = desk.workspace().articles().find(reference);
        StoredStory story = desk.workspace().stories().of(article);
        if (story != null && stories.stream().noneMatch(s -> s.id().equals(story.id()))) {
          stories.add(story);
        }
      }
    }
    model.put("stories", stories);
    html.page(ctx, "job", model);
  }
}
