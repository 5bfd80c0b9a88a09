package org.crossread.correction;

import java.util.List;
import org.crossread.claim.Difference;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides. {@link NotArticle}, {@link WrongSpeaker}, {@link RenameParty} and {@link
 * MergeParties} change reports before they are compared; {@link SameStory}, {@link OwnStory} and
 * {@link RenameStory} change which articles a workspace compares; the others change what comparing
 * made of them.
 */
public sealed interface Change {
  /** Characters of a name; chosen. */
  int MOST_NAME = 200;

  /** Passages of one split; chosen. */
  int MOST_PASSAGES = 1000;

  /** The word for it in files. */
  default String word() {
    return switch (this) {
      case Same s -> "same";
      case NotSame n -> "not-same";
      case Split s -> "split";
      case WrongKind w -> "wrong-kind";
      case RightKind r -> "right-kind";
      case WrongSpeaker w -> "wrong-speaker";
      case NotArticle n -> "not-article";
      case RenameParty r -> "rename-party";
      case MergeParties m -> "merge-parties";
      case RenameIssue r -> "rename-issue";
      case MergeIssues m -> "merge-issues";
      case SameStory s -> "same-story";
      case OwnStory o -> "own-story";
      case RenameStory r -> "rename-story";
      case Revert r -> "revert";
    };
  }

  /** The passages it speaks of. */
  default List<PassageKey> passages() {
    return switch (this) {
      case Same s -> List.of(s.left(), s.right());
      case NotSame n -> List.of(n.left(), n.right());
      case Split s -> s.part();
      case WrongKind w -> List.of(w.left(), w.right());
      case RightKind r -> List.of(r.left(), r.right());
      case WrongSpeaker w -> List.of(w.content());
      case NotArticle n -> List.of(n.stretch());
      case RenameIssue r -> List.of(r.position());
      case MergeIssues m -> List.of(m.left(), m.right());
      case SameStory s -> List.of();
      case OwnStory o -> List.of();
      case RenameStory r -> List.of();
      case RenameParty r -> List.of();
      case MergeParties m -> List.of();
      case Revert r -> List.of();
    };
  }

  /** The hashes of the texts by which it names articles; empty when it is not about stories. */
  default List<String> articles() {
    return switch (this) {
      case SameStory s -> List.of(s.left(), s.right());
      case OwnStory o -> o.part();
      case RenameStory r -> List.of(r.article());
      case Same s -> List.of();
      case NotSame n -> List.of();
      case Split s -> List.of();
      case WrongKind w -> List.of();
      case RightKind r -> List.of();
      case WrongSpeaker w -> List.of();
      case NotArticle n -> List.of();
      case RenameParty r -> List.of();
      case MergeParties m -> List.of();
      case RenameIssue r -> List.of();
      case MergeIssues m -> List.of();
      case Revert r -> List.of();
    };
  }

  /** Two passages tell the same: their claims become one. {@code left} is the smaller key. */
  record Same(PassageKey left, PassageKey right) implements Change {
    public Same {
      ordered(left, right);
    }

    /** The two in either order. */
    public static Same of(PassageKey a, PassageKey b) {
      return a.compareTo(b) <= 0 ? new Same(a, b) : new Same(b, a);
    }
  }

  /**
   * Two passages do not tell the same: their claim is parted between them. {@code left} is the
   * smaller key.
   */
  record NotSame(PassageKey left, PassageKey right) implements Change {
    public NotSame {
      ordered(left, right);
    }

    /** The two in either order. */
    public static NotSame of(PassageKey a, PassageKey b) {
      return a.compareTo(b) <= 0 ? new NotSame(a, b) : new NotSame(b, a);
    }
  }

  /**
   * These passages leave their claim and are one of their own.
   *
   * @param part sorted, each once, at least one
   */
  record Split(List<PassageKey> part) implements Change {
    public Split {
      part = part.stream().distinct().sorted().toList();
      if (part.isEmpty() || part.size() > MOST_PASSAGES) {
        throw new IllegalArgumentException("a split names 1 to " + MOST_PASSAGES + " passages");
      }
    }
  }

  /**
   * A difference is of another kind, or none. The two passages are its evidence words; {@code left}
   * is the smaller key, whichever side the difference has it on.
   *
   * @param found the kind that was found
   * @param kind the right kind; null when there is no difference
   */
  record WrongKind(
      PassageKey left, PassageKey right, Difference.Kind found, Difference.@Nullable Kind kind)
      implements Change {
    public WrongKind {
      ordered(left, right);
      if (found == kind) {
        throw new IllegalArgumentException("the right kind is the one that was found: " + found);
      }
    }

    /** The two in either order. */
    public static WrongKind of(
        PassageKey a, PassageKey b, Difference.Kind found, Difference.@Nullable Kind kind) {
      return a.compareTo(b) <= 0
          ? new WrongKind(a, b, found, kind)
          : new WrongKind(b, a, found, kind);
    }
  }

  /**
   * A difference is rightly found: a person has looked at it. It changes nothing but that this is
   * told. {@code left} is the smaller key, whichever side the difference has it on.
   *
   * @param found the kind that was found
   */
  record RightKind(PassageKey left, PassageKey right, Difference.Kind found) implements Change {
    public RightKind {
      ordered(left, right);
    }

    /** The two in either order. */
    public static RightKind of(PassageKey a, PassageKey b, Difference.Kind found) {
      return a.compareTo(b) <= 0 ? new RightKind(a, b, found) : new RightKind(b, a, found);
    }
  }

  /** A party by its id and what to call it. */
  record Speaker(String id, String name) {
    public Speaker {
      named(id, "id of a party");
      named(name, "name of a party");
    }
  }

  /**
   * A statement is somebody else's.
   *
   * @param content the first span of what is said
   * @param found id of the speaker that was found; null when it was left open
   * @param speaker whose it is; null when that must stay open
   */
  record WrongSpeaker(PassageKey content, @Nullable String found, @Nullable Speaker speaker)
      implements Change {
    public WrongSpeaker {
      if (found != null) {
        named(found, "id of a party");
      }
      if (speaker == null ? found == null : speaker.id().equals(found)) {
        throw new IllegalArgumentException("the right speaker is the one that was found: " + found);
      }
    }
  }

  /** A stretch is no text of the article: nothing is read of it. */
  record NotArticle(PassageKey stretch) implements Change {}

  /** A party is to be called otherwise. */
  record RenameParty(String party, String name) implements Change {
    public RenameParty {
      named(party, "id of a party");
      named(name, "name of a party");
    }
  }

  /** Two parties are one: wherever {@code party} is named, {@code into} is meant. */
  record MergeParties(String party, Speaker into) implements Change {
    public MergeParties {
      named(party, "id of a party");
      if (party.equals(into.id())) {
        throw new IllegalArgumentException("the two parties are one already: " + party);
      }
    }
  }

  /** The issue of the position that this passage shows is to be called otherwise. */
  record RenameIssue(PassageKey position, String name) implements Change {
    public RenameIssue {
      named(name, "name of an issue");
    }
  }

  /**
   * The issues of the positions that these passages show are one: that of {@code left} is called as
   * that of {@code right}, in all positions that have it.
   */
  record MergeIssues(PassageKey left, PassageKey right) implements Change {
    public MergeIssues {
      if (left.equals(right)) {
        throw new IllegalArgumentException("the two passages are one");
      }
    }
  }

  /**
   * The stories of two articles are one.
   *
   * @param left hash of the text of an article; the smaller one
   */
  record SameStory(String left, String right) implements Change {
    public SameStory {
      PassageKey.checkHash(left, "left");
      PassageKey.checkHash(right, "right");
      if (left.compareTo(right) >= 0) {
        throw new IllegalArgumentException(
            left.equals(right)
                ? "the two articles are of the same text"
                : "left must be the smaller of the two hashes: turn the two");
      }
    }

    /** The two in either order. */
    public static SameStory of(String a, String b) {
      return a.compareTo(b) <= 0 ? new SameStory(a, b) : new SameStory(b, a);
    }
  }

  /**
   * These articles leave their story and are one of their own.
   *
   * @param part hashes of their texts, sorted, each once, at least one
   */
  record OwnStory(List<String> part) implements Change {
    public OwnStory {
      part = part.stream().distinct().sorted().toList();
      part.forEach(p -> PassageKey.checkHash(p, "part"));
      if (part.isEmpty() || part.size() > MOST_PASSAGES) {
        throw new IllegalArgumentException("a story has 1 to " + MOST_PASSAGES + " articles here");
      }
    }
  }

  /** The story of the article with this text is to be called so. */
  record RenameStory(String article, String name) implements Change {
    public RenameStory {
      PassageKey.checkHash(article, "article");
      named(name, "name of a story");
    }
  }

  /**
   * An earlier correction does not count; reverting a revert makes it count again.
   *
   * @param correction its id
   */
  record Revert(String correction) implements Change {
    public Revert {
      Correction.checkId(correction);
    }
  }

  private static void ordered(PassageKey left, PassageKey right) {
    if (left.compareTo(right) >= 0) {
      throw new IllegalArgumentException(
          left.equals(right)
              ? "the two passages are one"
              : "left must be the passage of the smaller text hash and place: turn the two");
    }
  }

  private static void named(String name, String what) {
    if (name.isBlank() || name.length() > MOST_NAME) {
      throw new IllegalArgumentException(
          "the " + what + " has 1 to " + MOST_NAME + " characters, not " + name.length());
    }
  }
}
