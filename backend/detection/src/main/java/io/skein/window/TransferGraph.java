// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jgrapht.Graph;
import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;
import org.jspecify.annotations.Nullable;

/**
 * A window as a graph of JGraphT, without copying: vertices are account numbers, edges are transfer numbers.
 *
 * <p>Directed, with parallel edges and self-loops, unweighted and read-only. Sets are views on the window's indices: making
 * them costs nothing and they keep the window's order, so JGraphT's algorithms run the same way every time. For amounts as
 * weights wrap it in {@link org.jgrapht.graph.AsWeightedGraph}, having decided what to do about currencies. Accounts without a
 * transfer are vertices too. {@link #getAllEdges} scans the shorter of the two buckets.
 */
public final class TransferGraph extends AbstractGraph<Integer, Integer> implements Graph<Integer, Integer> {

    private static final GraphType TYPE = new DefaultGraphType.Builder()
            .directed()
            .allowMultipleEdges(true)
            .allowSelfLoops(true)
            .weighted(false)
            .modifiable(false)
            .build();

    private final TransferWindow window;

    public TransferGraph(TransferWindow window) {
        this.window = window;
    }

    /** {@return the window behind it} */
    public TransferWindow window() {
        return window;
    }

    @Override
    public Set<Integer> vertexSet() {
        return NumberSet.ofRange(window.accountCount());
    }

    @Override
    public Set<Integer> edgeSet() {
        return NumberSet.ofRange(window.transferCount());
    }

    @Override
    public boolean containsVertex(Integer account) {
        return account >= 0 && account < window.accountCount();
    }

    @Override
    public boolean containsEdge(Integer transfer) {
        return transfer >= 0 && transfer < window.transferCount();
    }

    @Override
    public Integer getEdgeSource(Integer transfer) {
        return window.from(transfer);
    }

    @Override
    public Integer getEdgeTarget(Integer transfer) {
        return window.to(transfer);
    }

    @Override
    public double getEdgeWeight(Integer transfer) {
        return DEFAULT_EDGE_WEIGHT;
    }

    @Override
    public Set<Integer> outgoingEdgesOf(Integer account) {
        requireVertex(account);
        return new NumberSet(
                window.outStart(account),
                window.outEnd(account),
                window::outTransfer,
                transfer -> containsEdge(transfer) && window.from(transfer) == account);
    }

    @Override
    public Set<Integer> incomingEdgesOf(Integer account) {
        requireVertex(account);
        return new NumberSet(
                window.inStart(account),
                window.inEnd(account),
                window::inTransfer,
                transfer -> containsEdge(transfer) && window.to(transfer) == account);
    }

    @Override
    public Set<Integer> edgesOf(Integer account) {
        Set<Integer> touching = outgoingEdgesOf(account);
        return NumberSet.union(touching, incomingEdgesOf(account));
    }

    @Override
    public int outDegreeOf(Integer account) {
        requireVertex(account);
        return window.outEnd(account) - window.outStart(account);
    }

    @Override
    public int inDegreeOf(Integer account) {
        requireVertex(account);
        return window.inEnd(account) - window.inStart(account);
    }

    @Override
    public int degreeOf(Integer account) {
        return outDegreeOf(account) + inDegreeOf(account);
    }

    @Override
    public @Nullable Set<Integer> getAllEdges(Integer from, Integer to) {
        if (!containsVertex(from) || !containsVertex(to)) {
            return null;
        }
        return outDegreeOf(from) <= inDegreeOf(to)
                ? NumberSet.matching(outgoingEdgesOf(from), transfer -> window.to(transfer) == to)
                : NumberSet.matching(incomingEdgesOf(to), transfer -> window.from(transfer) == from);
    }

    @Override
    public @Nullable Integer getEdge(Integer from, Integer to) {
        Set<Integer> edges = getAllEdges(from, to);
        return edges == null || edges.isEmpty() ? null : edges.iterator().next();
    }

    @Override
    public GraphType getType() {
        return TYPE;
    }

    @Override
    public @Nullable Supplier<Integer> getVertexSupplier() {
        return null;
    }

    @Override
    public @Nullable Supplier<Integer> getEdgeSupplier() {
        return null;
    }

    @Override
    public Integer addEdge(Integer from, Integer to) {
        throw readOnly();
    }

    @Override
    public boolean addEdge(Integer from, Integer to, Integer transfer) {
        throw readOnly();
    }

    @Override
    public Integer addVertex() {
        throw readOnly();
    }

    @Override
    public boolean addVertex(Integer account) {
        throw readOnly();
    }

    @Override
    public Integer removeEdge(Integer from, Integer to) {
        throw readOnly();
    }

    @Override
    public boolean removeEdge(Integer transfer) {
        throw readOnly();
    }

    @Override
    public boolean removeVertex(Integer account) {
        throw readOnly();
    }

    @Override
    public void setEdgeWeight(Integer transfer, double weight) {
        throw readOnly();
    }

    private void requireVertex(Integer account) {
        if (!containsVertex(Objects.requireNonNull(account))) {
            throw new IllegalArgumentException(
                    "account must be 0 to " + (window.accountCount() - 1) + ", was " + account);
        }
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("a transfer window does not change");
    }
}
