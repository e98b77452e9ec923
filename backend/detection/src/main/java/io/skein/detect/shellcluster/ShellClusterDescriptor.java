// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.shellcluster;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.IndicatorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.detect.Parameter;
import io.skein.detect.Parameter.Range;
import io.skein.detect.ParameterReader;
import io.skein.detect.ParameterValues;
import java.util.List;

/** How shell cluster describes itself, and its parameters as text. */
final class ShellClusterDescriptor {

    static final String COMPANIES = "companies";
    static final String TIE = "strongestTie";
    static final String CONTROL = "controlShare";
    static final String SHARE = "mutualShare";
    static final String DENSITY = "density";
    static final String TRANSFERS = "mutualTransfers";
    static final String AMOUNT = "mutualAmount";

    private static final String BASE_UNITS = "major units of the base currency";

    private static final Parameter<Integer> MIN_COMPANIES = Parameter.integer(
            "minCompanies",
            "parties",
            new Range("2", "1000", "3"),
            new LocalizedText(
                    "Least number of companies. Those of a declared group count as one. Two firms of one family are"
                            + " common, three that live off each other are not.",
                    "公司的最少个数。已申报的同一集团计为一家。一个家庭有两家公司常见，三家互相输血则不然。"));

    private static final Parameter<Double> MIN_TIE = Parameter.decimal(
            "minTie",
            "weight",
            new Range("0.01", "1", "0.4"),
            new LocalizedText(
                    "Least joint weight of all that two companies share. At 0.4 a common director ties by himself up"
                            + " to some twenty companies, an address up to ten.",
                    "两家公司全部共用要素的联合权重下限。为 0.4 时，共同董事在二十余家公司以内、共用地址在约十家以内可单独构成关联。"));

    private static final Parameter<Integer> MAX_DEGREE = Parameter.integer(
            "maxDegree",
            "customers",
            new Range("2", "1000", "50"),
            new LocalizedText(
                    "An agent, address or number of more companies ties none: accountants, office towers, registered"
                            + " agents. Below, its weight falls in a straight line with their number.",
                    "服务公司数超过此数的代理人、地址或号码不构成关联：会计师、写字楼、注册代理；未超过时权重随公司数线性下降。"));

    private static final Parameter<Double> MIN_CONTROL_SHARE = Parameter.decimal(
            "minControlShare",
            "share",
            new Range("0", "1", "0"),
            new LocalizedText(
                    "Least share of the companies for which one and the same person signs or is beneficial owner. 0"
                            + " finds clusters that share only an address or a telephone as well.",
                    "由同一人签字或为受益所有人的公司所占最低比例。为 0 时也可发现仅共用地址或电话的集群。"));

    private static final Parameter<Double> MIN_SHARE = Parameter.decimal(
            "minMutualShare",
            "share",
            new Range("0", "1", "0.5"),
            new LocalizedText(
                    "Least share of all that the companies receive and pay that stays among them. Firms with a"
                            + " business have most of it with customers, suppliers and staff.",
                    "公司收付总额中在彼此之间往来的最低比例。有实际业务的公司大部分与客户、供应商和员工往来。"));

    private static final Parameter<Double> MIN_DENSITY = Parameter.decimal(
            "minDensity",
            "share",
            new Range("0", "1", "0.3"),
            new LocalizedText(
                    "Least share of the pairs of companies between which money moves. A chain of four has half of its"
                            + " pairs, a star of seven two in seven.",
                    "有资金往来的公司对所占最低比例。四家成链占一半，七家成星占七分之二。"));

    private static final Parameter<Double> MIN_AMOUNT = Parameter.decimal(
            "minAmount",
            BASE_UNITS,
            new Range("0", "1000000000", "20000"),
            new LocalizedText(
                    "Least sum moved among the companies. Not compared where a currency has no rate.",
                    "公司之间转账合计的最低金额。有币种无汇率时不作比较。"));

    private static final List<Parameter<?>> PARAMETERS =
            List.of(MIN_COMPANIES, MIN_TIE, MAX_DEGREE, MIN_CONTROL_SHARE, MIN_SHARE, MIN_DENSITY, MIN_AMOUNT);

    static final DetectorDescriptor DESCRIPTOR = new DetectorDescriptor(
            "shell-cluster",
            2,
            new LocalizedText("Cluster of shell companies", "空壳公司集群"),
            new LocalizedText(
                    "Companies that share directors, addresses or telephones without declaring a group, and whose"
                            + " money mostly goes from one to the other: turnover is made, not earned.",
                    "公司共用董事、地址或电话而未申报为集团，且资金大多在彼此之间流转：流水是制造出来的，并非经营所得。"),
            Parameter.descriptors(PARAMETERS),
            List.of(
                    new IndicatorDescriptor(
                            COMPANIES, "parties", new LocalizedText("Companies in the cluster", "集群公司数")),
                    new IndicatorDescriptor(
                            TIE, "share", new LocalizedText("Strongest tie between two of them", "两家之间最强的关联")),
                    new IndicatorDescriptor(
                            CONTROL,
                            "share",
                            new LocalizedText("Share of them for which one person acts", "由同一人代表的公司比例")),
                    new IndicatorDescriptor(
                            SHARE,
                            "share",
                            new LocalizedText("Share of their money that stays among them", "资金在彼此之间往来的比例")),
                    new IndicatorDescriptor(
                            DENSITY,
                            "share",
                            new LocalizedText("Share of pairs between which money moves", "有资金往来的公司对比例")),
                    new IndicatorDescriptor(
                            TRANSFERS, "transfers", new LocalizedText("Transfers among them", "彼此间的转账笔数")),
                    new IndicatorDescriptor(
                            AMOUNT, BASE_UNITS, new LocalizedText("Amount moved among them", "彼此间的转账金额"))));

    private ShellClusterDescriptor() {}

    static ShellClusterParameters read(ParameterValues values) {
        ParameterReader reader = new ParameterReader(PARAMETERS, values);
        return new ShellClusterParameters(
                reader.get(MIN_COMPANIES),
                reader.get(MIN_TIE),
                reader.get(MAX_DEGREE),
                reader.get(MIN_CONTROL_SHARE),
                new ShellClusterParameters.Flow(
                        reader.get(MIN_SHARE), reader.get(MIN_DENSITY), reader.get(MIN_AMOUNT)));
    }

    static ParameterValues write(ShellClusterParameters parameters) {
        return ParameterValues.of(
                MIN_COMPANIES.is(parameters.minCompanies()),
                MIN_TIE.is(parameters.minTie()),
                MAX_DEGREE.is(parameters.maxDegree()),
                MIN_CONTROL_SHARE.is(parameters.minControlShare()),
                MIN_SHARE.is(parameters.flow().minShare()),
                MIN_DENSITY.is(parameters.flow().minDensity()),
                MIN_AMOUNT.is(parameters.flow().minAmount()));
    }
}
