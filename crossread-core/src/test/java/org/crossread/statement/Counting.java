package org.crossread.statement;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** A list that counts how often it is looked into: the work that grows with the text. */
final class Counting<T> extends AbstractList<T> implements RandomAccess {
  private final List<T> list;
  private long looks;

  Counting(List<T> list) {
    this.list = list;
  }

  long looks() {
    return looks;
  }

  @Override
  public T get(int index) {
    looks++;
    return list.get(index);
  }

  @Override
  public int size() {
    return list.size();
  }
}
