package org.crossread.capture;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.crossread.capture.UnreadableException.Reason;

/**
 * The characters of an XML document from which nothing can reach out: the declaration and the
 * document type are taken away before any parser sees them, and a document type that declares
 * something is refused. So there are no entities but those of XML itself.
 */
public final class XmlText {
  /** Longest XML document: all of it is held, by some libraries as a tree of ten times its size. */
  static final int MOST_BYTES = 16_000_000;

  /** No format nests deeper; deeper ones are made to break a parser. */
  static final int DEEPEST = 200;

  private static final Pattern ENCODING =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9_:.-]{2,40})[\"']");
  private static final Pattern DECLARATION = Pattern.compile("^\\s*+<\\?xml\\s[^>]*+>");
  private static final int DECLARATION_REACH = 400;

  private XmlText() {}

  /**
   * All of {@code in} as characters, without declaration and document type.
   *
   * @throws RefusedException when it is too large or its document type declares something
   */
  static String of(Inflow in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new RefusedException(
          Reason.TOO_LARGE,
          "is XML of more than " + MOST_BYTES / 1_000_000 + " MB",
          "cut it into several files");
    }
    String text = decoded(bytes).replace("\u0000", "");
    Matcher declaration = DECLARATION.matcher(text);
    return withoutType(declaration.find() ? text.substring(declaration.end()) : text);
  }

  private static String decoded(byte[] bytes) {
    if (bytes.length > 3 && bytes[0] == 0 && bytes[1] == '<') {
      return new String(bytes, StandardCharsets.UTF_16BE);
    }
    if (bytes.length > 3 && bytes[0] == '<' && bytes[1] == 0) {
      return new String(bytes, StandardCharsets.UTF_16LE);
    }
    int reach = Math.min(bytes.length, DECLARATION_REACH);
    Matcher m = ENCODING.matcher(new String(bytes, 0, reach, StandardCharsets.ISO_8859_1));
    if (m.find()) {
      try {
        Charset charset = Charset.forName(m.group(1));
        if (!charset.name().startsWith("UTF-")) {
          return new String(bytes, charset);
        }
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        // An encoding that nobody knows is read like one that is not named.
        return Decoder.decode(bytes, false).characters();
      }
    }
    return Decoder.decode(bytes, false).characters();
  }

  private static String withoutType(String text) throws RefusedException {
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF') {
        at++;
      } else if (text.startsWith("<!--", at)) {
        at = after(text, "-->", at + 4);
      } else if (text.startsWith("<?", at)) {
        at = after(text, "?>", at + 2);
      } else if (text.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
        int end = text.indexOf('>', at);
        int subset = text.indexOf('[', at);
        if (end < 0 || subset >= 0 && subset < end) {
          throw new RefusedException(
              Reason.FAILED,
              "declares entities or elements of its own (a DOCTYPE with declarations), which are not"
                  + " read",
              "take the DOCTYPE out if you trust where it is from");
        }
        return text.substring(0, at).strip() + text.substring(end + 1);
      } else {
        break;
      }
    }
    return text.substring(0, at).isBlank() ? text.substring(at) : text;
  }

  private static int after(String text, String mark, int from) {
    int at = text.indexOf(mark, from);
    return at < 0 ? text.length() : at + mark.length();
  }

  /**
   * A parser of {@code text} that knows no document types and no entities of its own, asks for
   * nothing outside and refuses what nests too deep.
   *
   * @throws XMLStreamException when {@code text} does not begin like XML
   */
  public static XMLStreamReader parser(String text) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(DEEPEST));
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("reaches out to " + systemId);
    });
    return factory.createXMLStreamReader(new StringReader(text));
  }

  /** What is wrong with a document, with its place. */
  static String message(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int own = message.indexOf("Message: ");
    String said = own < 0 ? message : message.substring(own + "Message: ".length());
    return "is malformed XML: "
        + Faults.line(new IOException(said))
        + (e.getLocation() == null
            ? ""
            : " (line "
                + e.getLocation().getLineNumber()
                + ", column "
                + e.getLocation().getColumnNumber()
                + ")");
  }
}
