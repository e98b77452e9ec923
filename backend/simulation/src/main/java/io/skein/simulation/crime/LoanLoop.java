// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.simulation.crime.Seat.Who;
import java.util.List;

/**
 * Loan and guarantee loop: a loan is paid out, and its proceeds come to the one who guarantees it or repay another loan (FATF and OECD
 * describe loan-back schemes: OECD, Money laundering awareness handbook for tax examiners, 2009; PBoC, order 2006/2, article 11, has
 * early repayment that does not fit the borrower's means).
 *
 * <p>The borrower passes the proceeds on directly or through one other at depth 1, through up to one more for every further depth. A
 * guarantor is one who may sign for the loan account.
 */
final class LoanLoop implements Shape {

    @Override
    public String id() {
        return "loan-loop";
    }

    @Override
    public void write(Script script) {
        boolean company = script.dice().chance(0.6);
        Seat borrower = script.seat(company ? Who.COMPANY : Who.PERSON, "borrower");
        Seat loan = script.seatOf(borrower, Who.LOAN, "loan");
        double median = company ? 150_000 : 25_000;
        Load load = script.send(script.begin(loan, script.temper().sum(median, 0.5), 0), borrower, "disbursement");
        load = script.through(load, script.temper().size(0, 1), Who.ANYONE);
        script.forward(load, script.dice().chance(0.5) ? guarantor(script, loan) : otherLoan(script), "return");
    }

    private static Seat guarantor(Script script, Seat loan) {
        Seat guarantor = script.seat(Who.CUSTOMER, "guarantor");
        script.tie(Tie.Kind.MANDATE, List.of(loan, guarantor));
        return guarantor;
    }

    private static Seat otherLoan(Script script) {
        Seat debtor = script.seat(Who.CUSTOMER, "other borrower");
        return script.seatOf(debtor, Who.LOAN, "other loan");
    }
}
