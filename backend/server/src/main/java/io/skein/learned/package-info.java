// SPDX-License-Identifier: Apache-2.0
/**
 * Models that were learnt from dispositions: trained, kept as files, and asked about alerts.
 *
 * <p>A model stands beside the rules and never in their place: what it says of an alert is stored apart from the alert's evidence and
 * score, with the model's id, and can be taken away without a trace in them. Without a model, or with one whose features are not
 * those of this program, there are the rules alone.
 *
 * <p>What a model says of an alert is what it says of the most suspicious of the alert's transfers: the greatest probability among
 * them. Its reasons are the contributions of that transfer's features.
 */
@NullMarked
package io.skein.learned;

import org.jspecify.annotations.NullMarked;
