package org.emining.matching.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Finds the best teams among members with given duties. Leaves out only what scores less than all places it has. */
final class TeamSearch {
    private final Crew crew;
    private final int places;
    private final PriorityQueue<Crew.Team> last = new PriorityQueue<>(Crew.Team.ORDER.reversed());

    TeamSearch(Crew crew, int places) {
        this.crew = crew;
        this.places = places;
    }

    /** A set of duties, of each a member, and what its teams score at most. */
    private record Kinds(List<Long> duties, long atMost) {}

    /** The best teams of all these sets of duties, in their order. */
    List<Crew.Team> among(List<List<Long>> sets) {
        sets.stream()
                .map(duties -> new Kinds(duties, crew.atMost(ceiling(duties))))
                .sorted(Comparator.comparingLong(Kinds::atMost).reversed())
                .forEach(kinds -> walk(kinds.duties(), List.of()));
        return last.stream().sorted(Crew.Team.ORDER).toList();
    }

    private Crew.Ceiling ceiling(List<Long> duties) {
        return duties.stream().map(crew::ceiling).reduce(Crew.Ceiling::with).orElseThrow();
    }

    private void walk(List<Long> duties, List<Crew.Member> chosen) {
        if (last.size() == places && atMost(duties, chosen) < last.element().score()) {
            return;
        }
        if (chosen.size() == duties.size()) {
            offer(crew.team(chosen));
            return;
        }
        for (Crew.Member member : crew.of(duties.get(chosen.size()))) {
            List<Crew.Member> more = new ArrayList<>(chosen);
            more.add(member);
            walk(duties, more);
        }
    }

    private long atMost(List<Long> duties, List<Crew.Member> chosen) {
        Crew.Ceiling ceiling = null;
        for (int i = 0; i < duties.size(); i++) {
            Crew.Ceiling next = i < chosen.size() ? Crew.ceiling(chosen.get(i)) : crew.ceiling(duties.get(i));
            ceiling = ceiling == null ? next : ceiling.with(next);
        }
        return ceiling == null ? 0 : crew.atMost(ceiling);
    }

    private void offer(Crew.Team team) {
        if (last.size() < places) {
            last.add(team);
        } else if (Crew.Team.ORDER.compare(team, last.element()) < 0) {
            last.remove();
            last.add(team);
        }
    }
}
