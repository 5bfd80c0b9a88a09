package org.crossread.bundle;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crossread.text.Text;

/** What is wrong with the entries of a bundle: by name, in plain words. Stateless. */
public final class Findings {
  private Findings() {}

  /** What does not fit the manifest: changed, missing, added; empty when all fits. */
  public static SortedMap<String, String> sealed(
      SortedMap<String, byte[]> entries, Manifest manifest) {
    TreeMap<String, String> findings = new TreeMap<>();
    for (Map.Entry<String, Manifest.Seal> f : manifest.files().entrySet()) {
      byte[] bytes = entries.get(f.getKey());
      if (bytes == null) {
        findings.put(f.getKey(), "is missing; expected SHA-256 " + f.getValue().sha256());
      } else if (!Manifest.Seal.of(bytes).equals(f.getValue())) {
        findings.put(
            f.getKey(), "was changed: " + against(f.getValue().sha256(), Text.sha256(bytes)));
      } else if (f.getKey().startsWith(Manifest.CAPTURES)
          && !f.getKey().equals(Manifest.CAPTURES + f.getValue().sha256())) {
        findings.put(
            f.getKey(),
            "was exchanged: "
                + against(f.getKey().substring(Manifest.CAPTURES.length()), f.getValue().sha256()));
      }
    }
    for (String name : entries.keySet()) {
      if (!name.equals(Manifest.NAME) && !manifest.files().containsKey(name)) {
        findings.put(name, "was added; the manifest does not list it");
      }
    }
    return Collections.unmodifiableSortedMap(findings);
  }

  /** What does not follow from the captures: {@code derived} is what they give. */
  public static SortedMap<String, String> derived(
      SortedMap<String, byte[]> entries, SortedMap<String, byte[]> derived) {
    TreeMap<String, String> findings = new TreeMap<>();
    derived.forEach((name, bytes) -> {
      byte[] found = entries.get(name);
      if (found == null) {
        findings.put(name, "is missing; the captures give SHA-256 " + Text.sha256(bytes));
      } else if (!Arrays.equals(found, bytes)) {
        findings.put(
            name,
            "does not follow from the captures: "
                + against(Text.sha256(bytes), Text.sha256(found)));
      }
    });
    for (String name : entries.keySet()) {
      if (!derived.containsKey(name)) {
        findings.put(name, "does not follow from the captures: nothing of this name does");
      }
    }
    return Collections.unmodifiableSortedMap(findings);
  }

  private static String against(String expected, String found) {
    return "expected SHA-256 " + expected + ", found " + found;
  }
}
