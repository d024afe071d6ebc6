package dev.safeguard.core;

import dev.safeguard.api.record.RecordResult;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Many records through one function, in the order of the input, with a bounded number in work.
 * Draws a record only when there is room, so memory does not grow with the input.
 */
final class Bulk<T> implements Iterator<T>, AutoCloseable {
  private final Stream<RecordResult> source;
  private final Iterator<RecordResult> records;
  private final Function<RecordResult, T> work;
  private final Executor executor;
  private final int window;
  private final ObjLongConsumer<T> listener;
  private final Deque<FutureTask<T>> inWork = new ArrayDeque<>();
  private long done;

  private Bulk(
      Stream<RecordResult> source,
      Function<RecordResult, T> work,
      Executor executor,
      int window,
      ObjLongConsumer<T> listener) {
    this.source = source;
    this.records = source.iterator();
    this.work = work;
    this.executor = executor;
    this.window = window;
    this.listener = listener;
  }

  static <T> Stream<T> run(
      Stream<RecordResult> source,
      Function<RecordResult, T> work,
      Executor executor,
      int window,
      ObjLongConsumer<T> listener) {
    Bulk<T> bulk = new Bulk<>(source, work, executor, window, listener);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(bulk, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(bulk::close);
  }

  @Override
  public boolean hasNext() {
    return !inWork.isEmpty() || records.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    while (inWork.size() < window && records.hasNext()) {
      RecordResult record = records.next();
      FutureTask<T> task = new FutureTask<>(() -> work.apply(record));
      inWork.addLast(task);
      executor.execute(task);
    }
    T outcome = await(inWork.removeFirst());
    listener.accept(outcome, ++done);
    return outcome;
  }

  private T await(FutureTask<T> task) {
    try {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return task.get();
    } catch (InterruptedException e) {
      task.cancel(true);
      close();
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      close();
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      if (e.getCause() instanceof Error fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Cancels what is in work and closes the source. */
  @Override
  public void close() {
    for (FutureTask<T> task : inWork) {
      task.cancel(true);
    }
    inWork.clear();
    source.close();
  }
}
