package org.crossread.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.crossread.encode.Vector;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Vectors as bytes. An encoder that rounds gives vectors that lie on a grid before they are scaled
 * to length one; those are kept as places of the grid, two bytes each, where scaling them again
 * gives the same bits. All others are kept as they are.
 */
final class Vectors {
  /** The grid of the encoder that ships; a vector of another takes more room, no more. */
  private static final float STEP = 1f / 4096;

  private static final byte GRID = 1;
  private static final byte FLOATS = 0;

  private Vectors() {}

  static byte[] bytes(Vector vector) {
    float[] values = vector.toArray();
    short[] places = new short[values.length];
    float[] grid = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      places[i] = (short) Math.round(values[i] / STEP);
      grid[i] = places[i] * STEP;
    }
    // Compared by bits: a negative zero would be lost on the grid.
    boolean exact = sameBits(Vector.unit(grid).toArray(), values);
    ByteBuffer out = ByteBuffer.allocate(1 + values.length * (exact ? Short.BYTES : Float.BYTES));
    out.put(exact ? GRID : FLOATS);
    for (int i = 0; i < values.length; i++) {
      if (exact) {
        out.putShort(places[i]);
      } else {
        out.putFloat(values[i]);
      }
    }
    return out.array();
  }

  private static boolean sameBits(float[] a, float[] b) {
    for (int i = 0; i < a.length; i++) {
      if (Float.floatToRawIntBits(a[i]) != Float.floatToRawIntBits(b[i])) {
        return false;
      }
    }
    return true;
  }

  static Vector vector(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    boolean grid = in.get() == GRID;
    float[] values = new float[(bytes.length - 1) / (grid ? Short.BYTES : Float.BYTES)];
    for (int i = 0; i < values.length; i++) {
      values[i] = grid ? in.getShort() * STEP : in.getFloat();
    }
    return grid ? Vector.unit(values) : Vector.restored(values);
  }

  /** To CBOR. */
  static final class Writer extends StdSerializer<Vector> {
    Writer() {
      super(Vector.class);
    }

    @Override
    public void serialize(Vector value, JsonGenerator out, SerializationContext context) {
      out.writeBinary(bytes(value));
    }
  }

  /** From CBOR. */
  static final class Reader extends StdDeserializer<Vector> {
    Reader() {
      super(Vector.class);
    }

    @Override
    public Vector deserialize(JsonParser in, DeserializationContext context) {
      return vector(Arrays.copyOf(in.getBinaryValue(), in.getBinaryValue().length));
    }
  }
}
