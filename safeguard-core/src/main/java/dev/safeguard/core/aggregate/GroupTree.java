package dev.safeguard.core.aggregate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The school, its year groups, and their classes, each behind what it lies in. A year group of one
 * class is not divided, and a class with pupils of two year groups stands in each with its part.
 */
final class GroupTree {
  /** Depth of the school. */
  static final int SCHOOL = 0;

  /** Depth of a year group. */
  static final int YEAR = 1;

  /** Depth of a class. */
  static final int CLASS = 2;

  /**
   * Pupils of one year group and class, the smallest group there is.
   *
   * @param year the year group, or {@link dev.safeguard.api.event.TokenizedRecord#NO_YEAR_GROUP}
   * @param className the class; empty for none
   */
  record Place(int year, String className) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparingInt(Place::year).thenComparing(Place::className);

    static Place of(int year, @Nullable String className) {
      return new Place(year, className == null ? "" : className.strip());
    }

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * A group.
   *
   * @param depth {@link #SCHOOL}, {@link #YEAR} or {@link #CLASS}
   * @param place its year group and class, as far as its depth goes
   * @param parent index of the group that it lies in; −1 for the school
   * @param counts its counts
   */
  record Group(int depth, Place place, int parent, GroupCounts counts) {}

  private final List<Group> groups = new ArrayList<>();

  private GroupTree() {}

  static GroupTree of(SortedMap<Place, GroupCounts> places) {
    GroupTree tree = new GroupTree();
    GroupCounts school = new GroupCounts();
    tree.groups.add(new Group(SCHOOL, Place.of(0, null), -1, school));
    SortedMap<Integer, List<Map.Entry<Place, GroupCounts>>> years = new TreeMap<>();
    for (Map.Entry<Place, GroupCounts> entry : places.entrySet()) {
      school.addAll(entry.getValue());
      years.computeIfAbsent(entry.getKey().year(), year -> new ArrayList<>()).add(entry);
    }
    years.forEach(tree::addYear);
    return tree;
  }

  private void addYear(int year, List<Map.Entry<Place, GroupCounts>> classes) {
    GroupCounts counts = new GroupCounts();
    int index = groups.size();
    groups.add(new Group(YEAR, Place.of(year, null), 0, counts));
    boolean divided = classes.size() > 1;
    for (Map.Entry<Place, GroupCounts> entry : classes) {
      counts.addAll(entry.getValue());
      if (divided) {
        groups.add(new Group(CLASS, entry.getKey(), index, entry.getValue()));
      }
    }
  }

  /** The groups down to a depth, those that others lie in first. */
  List<Group> groups(int depth) {
    return groups.stream().filter(group -> group.depth() <= depth).toList();
  }
}
