package org.emining.matching;

import org.emining.matching.engine.Receipt;

/** The firms for one project, as pages of a ranking. */
record FirmsInOrder(Rankings.Question question) implements RankingPages.Source {

    @Override
    public Basis basis() {
        return question.basis();
    }

    @Override
    public RankingPages.Content page(int from, int limit) {
        Rankings.FirmPage ranked = question.page(from, limit);
        return new RankingPages.Content(
                ranked.basis(),
                ranked.ranking().candidates(),
                (shown, page) -> new RankingView(
                        shown.stream()
                                .map(candidate -> RankingView.Row.of(candidate, ranked.firm(candidate)))
                                .toList(),
                        Receipt.SCALE,
                        ReceiptView.PolicyReference.of(ranked.basis().policy()),
                        ranked.basis().assessedOn(),
                        ranked.ranking().eligibleCount(),
                        ranked.ranking().excluded(),
                        page.page(),
                        page.links()));
    }
}
