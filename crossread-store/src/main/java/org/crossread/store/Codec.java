package org.crossread.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.util.List;
import org.crossread.article.Article;
import org.crossread.claim.Claim;
import org.crossread.claim.Comparison;
import org.crossread.claim.Decision;
import org.crossread.claim.Difference;
import org.crossread.claim.NotRead;
import org.crossread.claim.OnlyIn;
import org.crossread.encode.Vector;
import org.crossread.lineage.Lineage;
import org.crossread.report.Report;
import org.crossread.store.StoreException.Reason;
import org.crossread.text.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * Records to bytes and back: CBOR, compressed by Zstandard, behind one byte that names the form.
 * What comes back equals what went in, bit by bit. Stateless and thread-safe.
 */
final class Codec {
  /** Changes whenever a stored record changes its components. */
  private static final byte FORM = 1;

  private static final int LEVEL = 3;

  /** No record is larger; a header that says so is damaged or hostile. */
  private static final long LARGEST = 1L << 30;

  private final CBORMapper mapper;

  /** Comparisons keep their reports apart, since those are shared. */
  record Stored(
      Lineage lineage,
      List<Claim> claims,
      List<OnlyIn> onlyIn,
      List<String> unrelated,
      List<NotRead> notRead,
      List<Decision> decisions) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
  private interface Typed {}

  Codec() {
    SimpleModule vectors = new SimpleModule();
    vectors.addSerializer(Vector.class, new Vectors.Writer());
    vectors.addDeserializer(Vector.class, new Vectors.Reader());
    mapper =
        CBORMapper.builder()
            .addModule(vectors)
            .addMixIn(Difference.class, Typed.class)
            .changeDefaultVisibility(v ->
                v.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
  }

  byte[] bytes(Article article) {
    return write(article);
  }

  byte[] bytes(Report report) {
    return write(report);
  }

  byte[] bytes(Comparison c) {
    return write(
        new Stored(c.lineage(), c.claims(), c.onlyIn(), c.unrelated(), c.notRead(), c.decisions()));
  }

  Article article(byte[] bytes) {
    return read(bytes, Article.class);
  }

  Report report(byte[] bytes) {
    return read(bytes, Report.class);
  }

  Stored comparison(byte[] bytes) {
    return read(bytes, Stored.class);
  }

  /** A hash of all that an article says; two equal articles share it. */
  String hash(Article article) {
    return Text.sha256(cbor(article));
  }

  /**
   * An article's bytes and their hash.
   *
   * @param hash as {@link #hash}
   */
  record Written(String hash, byte[] bytes) {}

  Written written(Article article) {
    byte[] cbor = cbor(article);
    return new Written(Text.sha256(cbor), pack(cbor));
  }

  private byte[] cbor(Object value) {
    return mapper.writeValueAsBytes(value);
  }

  private byte[] write(Object value) {
    return pack(cbor(value));
  }

  /** Bytes, compressed. */
  static byte[] pack(byte[] plain) {
    byte[] packed = Zstd.compress(plain, LEVEL);
    byte[] out = new byte[packed.length + 1];
    out[0] = FORM;
    System.arraycopy(packed, 0, out, 1, packed.length);
    return out;
  }

  /** What {@link #pack} was given. */
  static byte[] unpack(byte[] packed) {
    if (packed.length < 2 || packed[0] != FORM) {
      throw damaged("of another form", null);
    }
    byte[] body = java.util.Arrays.copyOfRange(packed, 1, packed.length);
    try {
      long size = Zstd.getFrameContentSize(body);
      if (size < 0 || size > LARGEST) {
        throw damaged("of size " + size, null);
      }
      return Zstd.decompress(body, (int) size);
    } catch (ZstdException e) {
      throw damaged(String.valueOf(e.getMessage()), e);
    }
  }

  private <T> T read(byte[] bytes, Class<T> type) {
    try {
      return mapper.readValue(unpack(bytes), type);
    } catch (JacksonException e) {
      throw damaged(type.getSimpleName() + ": " + e.getOriginalMessage(), e);
    }
  }

  private static StoreException damaged(
      String what, @org.jspecify.annotations.Nullable Throwable e) {
    return new StoreException(
        Reason.DAMAGED, "a stored record cannot be read: " + what, "run crossread doctor", e);
  }
}
