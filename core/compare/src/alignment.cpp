// SPDX-License-Identifier: GPL-3.0-or-later
#include "alignment.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <optional>
#include <ranges>

namespace bootbench::compare {

namespace {

using Indexes = std::vector<std::size_t>;
constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

/// Who has which partner so far.
class Pairing
{
public:
    Pairing(const std::vector<Step> &a, const std::vector<Step> &b)
        : m_a(a), m_b(b), m_partnerOfA(a.size(), none), m_partnerOfB(b.size(), none)
    {
    }

    void pair(std::size_t a, std::size_t b)
    {
        m_partnerOfA[a] = b;
        m_partnerOfB[b] = a;
    }
    [[nodiscard]] bool sameKey(std::size_t a, std::size_t b) const { return m_a[a].key == m_b[b].key; }

    void pairCommon(const Indexes &a, const Indexes &b);
    void pairLongest(const Indexes &a, const Indexes &b);
    void pairByOccurrence(const Indexes &a, const Indexes &b);
    void pairAnswers();
    [[nodiscard]] Alignment alignment() const;
    [[nodiscard]] Indexes freeA() const { return free(m_partnerOfA); }
    [[nodiscard]] Indexes freeB() const { return free(m_partnerOfB); }

private:
    [[nodiscard]] static Indexes free(const Indexes &partners)
    {
        Indexes result;
        for (std::size_t i = 0; i < partners.size(); ++i) {
            if (partners[i] == none)
                result.push_back(i);
        }
        return result;
    }

    const std::vector<Step> &m_a;
    const std::vector<Step> &m_b;
    Indexes m_partnerOfA;
    Indexes m_partnerOfB;
};

/// Equal beginnings and ends pair at once; the middle, by the longest common sequence if that is affordable.
void Pairing::pairCommon(const Indexes &a, const Indexes &b)
{
    const std::size_t shorter = std::min(a.size(), b.size());
    std::size_t head = 0;
    while (head < shorter && sameKey(a[head], b[head])) {
        pair(a[head], b[head]);
        ++head;
    }
    std::size_t tail = 0;
    while (head + tail < shorter && sameKey(a[a.size() - 1 - tail], b[b.size() - 1 - tail])) {
        pair(a[a.size() - 1 - tail], b[b.size() - 1 - tail]);
        ++tail;
    }
    const Indexes middleA(a.begin() + qsizetype(head), a.end() - qsizetype(tail));
    const Indexes middleB(b.begin() + qsizetype(head), b.end() - qsizetype(tail));
    constexpr std::size_t affordable = 16'000'000;
    if (middleA.empty() || middleB.empty())
        return;
    if (middleA.size() <= affordable / middleB.size())
        pairLongest(middleA, middleB);
    else
        pairByOccurrence(middleA, middleB);
}

void Pairing::pairLongest(const Indexes &a, const Indexes &b)
{
    // lengths[i][j]: of the longest sequence common to a from i on and b from j on. With at most 16 million cells it is
    // at most 4,000 long.
    const std::size_t width = b.size() + 1;
    std::vector<quint16> lengths((a.size() + 1) * width, 0);
    for (std::size_t i = a.size(); i-- > 0;) {
        for (std::size_t j = b.size(); j-- > 0;) {
            lengths[i * width + j] = sameKey(a[i], b[j])
                                         ? quint16(lengths[(i + 1) * width + j + 1] + 1)
                                         : std::max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
        }
    }
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (sameKey(a[i], b[j]))
            pair(a[i++], b[j++]);
        else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1])
            ++i;
        else
            ++j;
    }
}

/// The n-th of a key with the n-th of that key.
void Pairing::pairByOccurrence(const Indexes &a, const Indexes &b)
{
    QHash<int, Indexes> waiting;
    for (const std::size_t index : std::views::reverse(b))
        waiting[m_b[index].key].push_back(index);
    for (const std::size_t index : a) {
        const auto found = waiting.find(m_a[index].key);
        if (found == waiting.end() || found->empty())
            continue;
        pair(index, found->back());
        found->pop_back();
    }
}

void Pairing::pairAnswers()
{
    QHash<std::size_t, std::size_t> answersB;
    for (std::size_t i = 0; i < m_b.size(); ++i) {
        if (const auto question = m_b[i].answers)
            answersB.insert(*question, i);
    }
    for (std::size_t i = 0; i < m_a.size(); ++i) {
        const auto question = m_a[i].answers;
        if (!question || m_partnerOfA[*question] == none)
            continue;
        const auto found = answersB.constFind(m_partnerOfA[*question]);
        if (found != answersB.cend() && sameKey(i, *found))
            pair(i, *found);
    }
}

/// Of `values`, which belong to one longest increasing sequence.
std::vector<bool> longestIncreasing(const Indexes &values)
{
    Indexes ends; // of the sequences of each length, the one that ends lowest
    Indexes previous(values.size(), none);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto at = std::lower_bound(ends.begin(), ends.end(), values[i],
                                         [&](std::size_t end, std::size_t value) { return values[end] < value; });
        if (at != ends.begin())
            previous[i] = *(at - 1);
        if (at == ends.end())
            ends.push_back(i);
        else
            *at = i;
    }
    std::vector<bool> result(values.size(), false);
    for (std::size_t i = ends.empty() ? none : ends.back(); i != none; i = previous[i])
        result[i] = true;
    return result;
}

Alignment Pairing::alignment() const
{
    Alignment result;
    Indexes order;
    for (std::size_t i = 0; i < m_a.size(); ++i) {
        if (m_partnerOfA[i] == none) {
            result.onlyA.push_back(i);
            continue;
        }
        result.matches.push_back({.a = i, .b = m_partnerOfA[i]});
        order.push_back(m_partnerOfA[i]);
    }
    result.onlyB = freeB();
    const std::vector<bool> inOrder = longestIncreasing(order);
    for (std::size_t i = 0; i < result.matches.size(); ++i)
        result.matches[i].moved = !inOrder[i];
    return result;
}

Indexes withoutAnswers(const std::vector<Step> &steps)
{
    Indexes result;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (!steps[i].answers)
            result.push_back(i);
    }
    return result;
}

/// Answers wait for what they answer; pairing them by key alone would give one's answer to another.
Indexes without(Indexes indexes, const std::vector<Step> &steps)
{
    std::erase_if(indexes, [&](std::size_t i) { return steps[i].answers.has_value(); });
    return indexes;
}

} // namespace

Alignment align(const std::vector<Step> &a, const std::vector<Step> &b)
{
    Pairing pairing(a, b);
    pairing.pairCommon(withoutAnswers(a), withoutAnswers(b));
    // What is left over on both sides has moved.
    pairing.pairByOccurrence(without(pairing.freeA(), a), without(pairing.freeB(), b));
    pairing.pairAnswers();
    return pairing.alignment();
}

} // namespace bootbench::compare
