package dev.safeguard.core.tokenize;

import dev.safeguard.api.record.EntryKind;
import dev.safeguard.api.record.InvalidRecordException;
import dev.safeguard.api.record.RecordEntry;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.token.EventRef;
import dev.safeguard.api.token.RecordReferences;
import dev.safeguard.core.crypto.SessionKey;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The references to a record's entries: AES-CMAC, cut to 64 bits, of the entry's kind and id or,
 * where it has no id, of its kind, a fingerprint of its content, and how many like it came before.
 * Ids of up to fourteen characters of ASCII take one cipher block and are ciphered together.
 */
final class EntryReferences implements RecordReferences {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final EntryKind[] KINDS = EntryKind.values();

  /** Second byte of a block that holds a fingerprint; no length of an id. */
  private static final byte BY_CONTENT = (byte) 0xFF;

  /** First byte of an entry's block and of a long id; those of tokens lie below, so none meet. */
  private static final int ENTRY = 128;

  private static final int LONG_ID = 64;

  private final StudentRecord record;

  /** Where each kind's entries start in {@link #references}, and at the end how many there are. */
  private final int[] starts;

  private final EventRef[] references;

  /** For each entry whether an earlier one is the same; null while there is none. */
  private boolean @Nullable [] duplicates;

  /** Open addressing: entry number + 1 by reference. Made at once where ids may meet, else late. */
  private volatile int @Nullable [] table;

  private EntryReferences(StudentRecord record, int[] starts, EventRef[] references) {
    this.record = record;
    this.starts = starts;
    this.references = references;
  }

  static EntryReferences of(StudentRecord record, SessionKey key) {
    int[] starts = new int[KINDS.length + 1];
    for (EntryKind kind : KINDS) {
      starts[kind.ordinal() + 1] = starts[kind.ordinal()] + Entries.list(record, kind).size();
    }
    int count = starts[KINDS.length];
    byte[] blocks = new byte[count * SessionKey.BLOCK];
    Blocks written = new Blocks(blocks, key);
    Entries.each(record, written);
    key.prfBlocks(blocks, blocks.length);
    EventRef[] references = new EventRef[count];
    for (int i = 0; i < count; i++) {
      references[i] = new EventRef((long) LONGS.get(blocks, i * SessionKey.BLOCK));
    }
    EntryReferences result = new EntryReferences(record, starts, references);
    if (written.ids) {
      result.table();
    }
    return result;
  }

  /** Writes the block of one entry after another. */
  private static final class Blocks implements Entries.Sink {
    private final byte[] blocks;
    private final SessionKey key;

    /** Open addressing: the offset, plus one, of the latest block with a fingerprint. */
    private final int[] latest;

    private int at;

    /** Whether any entry has an id; what is told by content is counted and never meets. */
    private boolean ids;

    Blocks(byte[] blocks, SessionKey key) {
      this.blocks = blocks;
      this.key = key;
      this.latest = new int[tableSize(blocks.length / SessionKey.BLOCK)];
    }

    @Override
    public void byContent(EntryKind kind, long fingerprint) {
      blocks[at] = (byte) (ENTRY + kind.ordinal());
      blocks[at + 1] = BY_CONTENT;
      LONGS.set(blocks, at + 2, fingerprint);
      int earlier = earlier(fingerprint, blocks[at]);
      blocks[at + 13] = (byte) (earlier >>> 16);
      blocks[at + 14] = (byte) (earlier >>> 8);
      blocks[at + 15] = (byte) earlier;
      at += SessionKey.BLOCK;
    }

    /** How many entries of this kind and fingerprint came before. */
    private int earlier(long fingerprint, byte kind) {
      int mask = latest.length - 1;
      int slot = (int) (fingerprint ^ (fingerprint >>> 32)) & mask;
      int earlier = 0;
      for (int known = latest[slot] - 1; known >= 0; known = latest[slot] - 1) {
        if (blocks[known] == kind && (long) LONGS.get(blocks, known + 2) == fingerprint) {
          earlier =
              1
                  + ((blocks[known + 13] & 0xFF) << 16
                      | (blocks[known + 14] & 0xFF) << 8
                      | (blocks[known + 15] & 0xFF));
          break;
        }
        slot = (slot + 1) & mask;
      }
      latest[slot] = at + 1;
      return earlier;
    }

    @Override
    public void byId(EntryKind kind, String id) {
      ids = true;
      blocks[at] = (byte) (ENTRY + kind.ordinal());
      if (!shortId(id)) {
        longId(id, kind);
      }
      at += SessionKey.BLOCK;
    }

    /** Writes length and characters; false if the id is too long or not ASCII. */
    private boolean shortId(String id) {
      int length = id.length();
      if (length > SessionKey.BLOCK - 2) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        char c = id.charAt(i);
        if (c >= 0x80) {
          return false;
        }
        blocks[at + 2 + i] = (byte) c;
      }
      blocks[at + 1] = (byte) length;
      return true;
    }

    /** A long id stands in its block by eighty keyed bits of itself. */
    private void longId(String id, EntryKind kind) {
      long[] digest = new long[2];
      key.prf(LONG_ID + kind.ordinal(), id, digest);
      Arrays.fill(blocks, at + 1, at + SessionKey.BLOCK, (byte) 0);
      blocks[at + 1] = (byte) SessionKey.BLOCK;
      LONGS.set(blocks, at + 2, digest[0]);
      blocks[at + 10] = (byte) (digest[1] >>> 8);
      blocks[at + 11] = (byte) digest[1];
    }
  }

  /** A power of two, at least twice as many. */
  private static int tableSize(int entries) {
    return Integer.highestOneBit(Math.max(4, entries * 2 - 1)) * 2;
  }

  private int[] table() {
    int[] known = table;
    if (known != null) {
      return known;
    }
    int[] made = new int[tableSize(references.length)];
    for (int number = 0; number < references.length; number++) {
      int slot = slot(made, references[number]);
      int other = made[slot] - 1;
      if (other < 0) {
        made[slot] = number + 1;
      } else {
        requireSame(other, number);
        if (duplicates == null) {
          duplicates = new boolean[references.length];
        }
        duplicates[number] = true;
      }
    }
    table = made;
    return made;
  }

  /** The slot that holds the reference, or the free one where it would go. */
  private int slot(int[] table, EventRef reference) {
    int mask = table.length - 1;
    int slot = (int) (reference.value() >>> 32) & mask;
    while (table[slot] != 0 && references[table[slot] - 1].value() != reference.value()) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void requireSame(int earlier, int later) {
    RecordEntry a = entry(earlier);
    RecordEntry b = entry(later);
    Object first = Entries.list(record, a.kind()).get(a.index());
    Object second = Entries.list(record, b.kind()).get(b.index());
    if (a.kind() != b.kind()) {
      throw new IllegalStateException("two entries of this record share a reference");
    }
    if (!first.equals(second)) {
      throw new InvalidRecordException(
          b.pointer() + "/id", "has the id of " + a.pointer() + " but other content");
    }
  }

  /** Whether these are the references of a record: its lists are the very same. */
  @SuppressWarnings("ReferenceEquality") // equal lists would do too, but cost as much as anew
  boolean isOf(StudentRecord other) {
    for (EntryKind kind : KINDS) {
      if (Entries.list(record, kind) != Entries.list(other, kind)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public EventRef of(EntryKind kind, int index) {
    return references[number(kind, index)];
  }

  @Override
  public boolean isDuplicate(EntryKind kind, int index) {
    int number = number(kind, index);
    return duplicates != null && duplicates[number];
  }

  @Override
  public Optional<RecordEntry> locate(EventRef reference) {
    int[] numbers = table();
    int number = numbers[slot(numbers, reference)] - 1;
    return number < 0 ? Optional.empty() : Optional.of(entry(number));
  }

  private int number(EntryKind kind, int index) {
    int start = starts[kind.ordinal()];
    return start + Objects.checkIndex(index, starts[kind.ordinal() + 1] - start);
  }

  private RecordEntry entry(int number) {
    int kind = 0;
    while (number >= starts[kind + 1]) {
      kind++;
    }
    return new RecordEntry(KINDS[kind], number - starts[kind]);
  }
}
