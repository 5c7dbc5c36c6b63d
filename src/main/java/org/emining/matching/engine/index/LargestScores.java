package org.emining.matching.engine.index;

import java.util.Arrays;

/** The k largest of the scores added, as a heap with the smallest of them on top. */
final class LargestScores {
    private final int most;
    private int[] heap = new int[16];
    private int size;

    /** @param most k, at least 1 */
    LargestScores(int most) {
        this.most = most;
    }

    void add(int score) {
        if (size < most) {
            heap = size < heap.length ? heap : Arrays.copyOf(heap, 2 * size);
            rise(size++, score);
        } else if (score > heap[0]) {
            sink(score);
        }
    }

    /** Below this no score is among the k largest; 0 while there are fewer. */
    int least() {
        return size < most ? 0 : heap[0];
    }

    private void rise(int from, int score) {
        int place = from;
        while (place > 0 && heap[(place - 1) / 2] > score) {
            heap[place] = heap[(place - 1) / 2];
            place = (place - 1) / 2;
        }
        heap[place] = score;
    }

    private void sink(int score) {
        int place = 0;
        int child = smallerChild(0);
        while (child < size && heap[child] < score) {
            heap[place] = heap[child];
            place = child;
            child = smallerChild(place);
        }
        heap[place] = score;
    }

    private int smallerChild(int place) {
        int left = 2 * place + 1;
        return left + 1 < size && heap[left + 1] < heap[left] ? left + 1 : left;
    }
}
