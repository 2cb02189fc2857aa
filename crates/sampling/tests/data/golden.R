# Writes golden.json and the CSV files beside it: results of R's package survey, with the design file that asks for the same.
# Rscript golden.R (survey 4.1.1, R 4.2.2). The numbers are facts; nothing else of that package is in this repository.
suppressMessages(library(survey))
data(api)
set.seed(7)
keep <- c("cds", "stype", "snum", "dnum", "api00", "api99", "sch.wide", "comp.imp", "acs.k3", "enroll", "api.stu", "pw")
write <- function(d, name) write.csv(d, name, row.names = FALSE, quote = FALSE)
apistrat <- apistrat[c(keep, "fpc")]; apiclus1 <- apiclus1[c(keep, "fpc")]; apisrs <- apisrs[c(keep, "fpc")]
apiclus2 <- apiclus2[c(keep, "fpc1", "fpc2")]
apistrat$frac <- c(E = 100, M = 50, H = 50)[as.character(apistrat$stype)] / apistrat$fpc
apiclus2$f1 <- 40 / 757
apiclus2$f2 <- ave(apiclus2$snum, apiclus2$dnum, FUN = length) / apiclus2$fpc2
apistrat$pair <- (seq_len(200) - 1) %/% 10 + 1
apistrat$half <- (seq_len(200) - 1) %/% 5 + 1
apistrat$four <- (seq_len(200) - 1) %/% 40 + 1
apistrat$eight <- (seq_len(200) - 1) %/% 10 + 1
lonely <- apistrat[c(1:120, 151:180), ]
data(scd); scd$w <- 1
reps <- 2 * cbind(c(1, 0, 1, 0, 1, 0), c(1, 0, 0, 1, 0, 1), c(0, 1, 1, 0, 0, 1), c(0, 1, 0, 1, 1, 0))
scd <- cbind(scd, setNames(as.data.frame(reps), paste0("r", 1:4)))
boot <- as.svrepdesign(svydesign(id = ~1, strata = ~stype, weights = ~pw, data = apistrat), type = "subbootstrap", replicates = 40)
bw <- as.matrix(weights(boot, "analysis"))
apiboot <- cbind(apistrat, setNames(as.data.frame(bw), paste0("bw", 1:40)))
for (n in c("apistrat", "apiclus1", "apiclus2", "apisrs", "scd", "apiboot")) write(get(n), paste0(n, ".csv"))

cases <- list()
num <- function(x) ifelse(is.finite(x), sprintf("%.17g", x), "null")
emit <- function(data, toml, est, se, lo = NA, hi = NA, deff = NA) {
  n <- length(est); r <- function(x) rep_len(as.numeric(x), n)
  rows <- sprintf("[%s,%s,%s,%s,%s]", num(r(est)), num(r(se)), num(r(lo)), num(r(hi)), num(r(deff)))
  cases[[length(cases) + 1]] <<- sprintf('{"data":"%s","toml":"%s","expected":[%s]}', data,
    gsub('"', '\\\\"', gsub("\n", "\\\\n", toml)), paste(rows, collapse = ","))
}
want <- function(...) paste0("\n[[estimate]]\n", paste(..., sep = "\n"), "\n")
str <- function(k, v) sprintf('%s = "%s"', k, v)
sums <- function(data, head, d, deff = TRUE) {
  df <- degf(d)
  for (v in c("api00", "enroll", "api99")) {
    f <- as.formula(paste0("~", v))
    m <- svymean(f, d, deff = deff, na.rm = TRUE); ci <- confint(m, df = df)
    emit(data, paste0(head, want(str("kind", "mean"), str("of", v), if (deff) "deff = true" else "")), coef(m), SE(m), ci[1], ci[2], if (deff) deff(m) else NA)
    t <- svytotal(f, d, na.rm = TRUE); ci <- confint(t, df = df)
    emit(data, paste0(head, want(str("kind", "total"), str("of", v))), coef(t), SE(t), ci[1], ci[2])
  }
  r <- svyratio(~api.stu, ~enroll, d, na.rm = TRUE)
  emit(data, paste0(head, want(str("kind", "ratio"), str("of", "api.stu"), str("per", "enroll"))), coef(r), SE(r))
  s <- svymean(~stype, d)
  emit(data, paste0(head, want(str("kind", "shares"), str("of", "stype"))), coef(s), SE(s))
  s <- svytotal(~stype, d)
  emit(data, paste0(head, want(str("kind", "counts"), str("of", "stype"))), coef(s), SE(s))
  m <- tryCatch(svymean(~acs.k3, d, na.rm = TRUE), error = function(e) { cat("skipped:", conditionMessage(e), "\n"); NULL })
  if (!is.null(m)) emit(data, paste0(head, want(str("kind", "mean"), str("of", "acs.k3"))), coef(m), SE(m))
  m <- svymean(~I(api00 - api99), d)
  emit(data, paste0(head, "\n[variables]\nrise = \"api00 - api99\"\n", want(str("kind", "mean"), str("of", "rise"))), coef(m), SE(m))
}
shares <- function(data, head, d, methods = c("logit", "xlogit", "asin", "beta", "mean")) {
  for (m in methods) for (level in c(0.95, 0.9)) {
    p <- svyciprop(~I(sch.wide == "Yes"), d, method = m, level = level); ci <- attr(p, "ci")
    emit(data, paste0(head, want(str("kind", "proportion"), str("of", "sch.wide"), str("success", "Yes"), str("interval", m), paste("level =", level))),
      as.numeric(p), sqrt(as.numeric(attr(p, "var"))), ci[1], ci[2])
  }
}
quantiles <- function(data, head, d, types = c("mean", "xlogit", "beta", "asin")) {
  # With replicates that version takes every interval but "quantile" for "mean".
  if (inherits(d, "svyrep.design")) types <- setdiff(types, c("xlogit", "beta", "asin"))
  for (ty in types) for (v in c("api00", "enroll")) {
    q <- tryCatch(svyquantile(as.formula(paste0("~", v)), d, c(0.1, 0.25, 0.5, 0.75, 0.9), interval.type = ty, na.rm = TRUE)[[1]], error = function(e) NULL)
    if (!is.null(q)) emit(data, paste0(head, want(str("kind", "quantile"), str("of", v), "quantiles = [0.1, 0.25, 0.5, 0.75, 0.9]", str("interval", ty))), q[, 1], q[, 4], q[, 2], q[, 3])
  }
  for (rule in c("school", "hf4", "hf5", "hf6", "hf7", "hf8", "hf9")) {
    q <- tryCatch(svyquantile(~api00, d, c(0.3, 0.5), qrule = rule)[[1]], error = function(e) NULL)
    if (!is.null(q) && all(is.finite(q))) emit(data, paste0(head, want(str("kind", "quantile"), str("of", "api00"), "quantiles = [0.3, 0.5]", str("rule", rule))), q[, 1], q[, 4], q[, 2], q[, 3])
  }
}
domains <- function(data, head, d) {
  for (v in c("api00", "enroll")) for (what in c("mean", "total")) {
    out <- NULL
    for (l in sort(unique(as.character(d$variables$stype)))) {
      s <- subset(d, stype == l)
      m <- if (what == "mean") svymean(as.formula(paste0("~", v)), s, na.rm = TRUE) else svytotal(as.formula(paste0("~", v)), s, na.rm = TRUE)
      ci <- if (degf(s) > 0) confint(m, df = degf(s)) else c(NA, NA)
      out <- rbind(out, c(coef(m), SE(m), ci[1], ci[2]))
    }
    emit(data, paste0(head, want(str("kind", what), str("of", v), str("by", "stype"))), out[, 1], out[, 2], out[, 3], out[, 4])
  }
  s <- subset(d, enroll > 400 & sch.wide == "Yes")
  m <- svymean(~api00, s); ci <- confint(m, df = degf(s))
  emit(data, paste0(head, want(str("kind", "mean"), str("of", "api00"), 'where = "enroll > 400 and sch.wide == \'Yes\'"')), coef(m), SE(m), ci[1], ci[2])
  r <- svyratio(~api.stu, ~enroll, s, na.rm = TRUE)
  emit(data, paste0(head, want(str("kind", "ratio"), str("of", "api.stu"), str("per", "enroll"), 'where = "enroll > 400 and sch.wide == \'Yes\'"')), coef(r), SE(r))
  # Its estimate comes from a fit that stops at eight digits; the share itself is svymean's.
  p <- svyciprop(~I(comp.imp == "Yes"), s); ci <- attr(p, "ci"); p[1] <- coef(svymean(~as.numeric(comp.imp == "Yes"), s))
  emit(data, paste0(head, want(str("kind", "proportion"), str("of", "comp.imp"), str("success", "Yes"), 'where = "enroll > 400 and sch.wide == \'Yes\'"')), as.numeric(p), sqrt(as.numeric(attr(p, "var"))), ci[1], ci[2])
  q <- svyquantile(~api00, s, c(0.25, 0.5))[[1]]
  emit(data, paste0(head, want(str("kind", "quantile"), str("of", "api00"), "quantiles = [0.25, 0.5]", 'where = "enroll > 400 and sch.wide == \'Yes\'"')), q[, 1], q[, 4], q[, 2], q[, 3])
  b <- svyby(~api00, ~ stype + sch.wide, d, svymean)
  b <- b[order(as.character(b$stype), as.character(b$sch.wide)), ]
  emit(data, paste0(head, want(str("kind", "mean"), str("of", "api00"), 'by = ["stype", "sch.wide"]')), b$api00, b$se)
}
everything <- function(data, head, d, deff = TRUE) { sums(data, head, d, deff); shares(data, head, d); quantiles(data, head, d); domains(data, head, d) }

hs <- '[design]\nstrata = "stype"\nweights = "pw"\nfpc = "fpc"\n'
h1 <- '[design]\nclusters = "dnum"\nweights = "pw"\nfpc = "fpc"\n'
h2 <- '[design]\nclusters = ["dnum", "snum"]\nfpc = ["fpc1", "fpc2"]\n'
dstrat <- svydesign(id = ~1, strata = ~stype, weights = ~pw, data = apistrat, fpc = ~fpc)
dclus1 <- svydesign(id = ~dnum, weights = ~pw, data = apiclus1, fpc = ~fpc)
dclus2 <- svydesign(id = ~ dnum + snum, fpc = ~ fpc1 + fpc2, data = apiclus2)
dsrs <- svydesign(id = ~1, fpc = ~fpc, data = apisrs)
everything("apistrat.csv", hs, dstrat); everything("apiclus1.csv", h1, dclus1); everything("apiclus2.csv", h2, dclus2)
everything("apisrs.csv", '[design]\nfpc = "fpc"\n', dsrs)
sums("apistrat.csv", '[design]\nstrata = "stype"\nweights = "pw"\n', svydesign(id = ~1, strata = ~stype, weights = ~pw, data = apistrat))
sums("apistrat.csv", '[design]\nstrata = "stype"\nfpc = "frac"\n', svydesign(id = ~1, strata = ~stype, data = apistrat, fpc = ~frac))
everything("apiclus1.csv", '[design]\nclusters = "dnum"\nweights = "pw"\n', svydesign(id = ~dnum, weights = ~pw, data = apiclus1))
sums("apiclus2.csv", '[design]\nclusters = ["dnum", "snum"]\nweights = "pw"\n', svydesign(id = ~ dnum + snum, weights = ~pw, data = apiclus2))
sums("apiclus2.csv", '[design]\nclusters = ["dnum", "snum"]\nfpc = ["f1", "f2"]\n', svydesign(id = ~ dnum + snum, fpc = ~ f1 + f2, data = apiclus2))
sums("apiclus2.csv", '[design]\nclusters = ["dnum", "snum"]\nfpc = ["fpc1", "fpc2"]\nprobabilities = ["f1", "f2"]\n', svydesign(id = ~ dnum + snum, fpc = ~ fpc1 + fpc2, probs = ~ f1 + f2, data = apiclus2))
sums("apistrat.csv", '[design]\nstrata = "pair"\nclusters = "half"\nweights = "pw"\n', svydesign(id = ~half, strata = ~pair, weights = ~pw, data = apistrat))
domains("apistrat.csv", '[design]\nstrata = "pair"\nclusters = "half"\nweights = "pw"\n', svydesign(id = ~half, strata = ~pair, weights = ~pw, data = apistrat))
for (rule in c("remove", "certainty", "adjust", "average")) {
  options(survey.lonely.psu = rule)
  d <- svydesign(id = ~1, strata = ~stype, weights = ~pw, data = lonely[lonely$stype != "M" | lonely$cds == lonely$cds[lonely$stype == "M"][1], ])
  write(d$variables, "single.csv")
  h <- sprintf('[design]\nstrata = "stype"\nweights = "pw"\nlonely = "%s"\n', rule)
  sums("single.csv", h, d); domains("single.csv", h, d)
}
options(survey.lonely.psu = "fail")
# Calibration.
ptypes <- data.frame(stype = c("E", "H", "M"), Freq = c(4421, 755, 1018))
pwide <- data.frame(sch.wide = c("No", "Yes"), Freq = c(1072, 5122))
hp <- '\n[[calibration]]\nkind = "poststratify"\nby = "stype"\ncounts = { E = 4421, H = 755, M = 1018 }\n'
hr <- '\n[[calibration]]\nkind = "rake"\n[[calibration.margin]]\nby = "stype"\ncounts = { E = 4421, H = 755, M = 1018 }\n[[calibration.margin]]\nby = "sch.wide"\ncounts = { No = 1072, Yes = 5122 }\n'
hl <- '\n[[calibration]]\nkind = "linear"\n[calibration.totals]\nintercept = 6194\nstype = { E = 4421, H = 755, M = 1018 }\napi99 = 3914069\n'
hb <- '\n[[calibration]]\nkind = "%s"\nbounds = %s\n[calibration.totals]\nintercept = 6194\nstype = { H = 755, M = 1018, E = 4421 }\napi99 = 3914069\n'
totals <- c(`(Intercept)` = 6194, stypeH = 755, stypeM = 1018, api99 = 3914069)
calibrated <- function(data, head, d, f) {
  calibrate <- function(d, ...) if (inherits(d, "svyrep.design")) survey::calibrate(d, ..., compress = FALSE) else survey::calibrate(d, ...)
  f(data, paste0(head, hp), postStratify(d, ~stype, ptypes))
  f(data, paste0(head, hr), rake(d, list(~stype, ~sch.wide), list(ptypes, pwide)))
  f(data, paste0(head, hl), calibrate(d, ~ stype + api99, totals))
  f(data, paste0(head, sub("bounds = %s\n", "", sub("%s", "raking", hb, fixed = TRUE), fixed = TRUE)), calibrate(d, ~ stype + api99, totals, calfun = "raking"))
}
calibrated("apiclus1.csv", h1, dclus1, function(a, b, d) everything(a, b, d, FALSE))
calibrated("apistrat.csv", hs, dstrat, function(a, b, d) { sums(a, b, d, FALSE); domains(a, b, d) })
calibrated("apiclus2.csv", h2, dclus2, function(a, b, d) { sums(a, b, d, FALSE); shares(a, b, d); domains(a, b, d) })
for (case in list(list("logit", c(0.1, 10)), list("linear", c(0.4, 2.2)))) {
  b <- sprintf("[%.1f, %.1f]", case[[2]][1], case[[2]][2])
  d <- calibrate(dclus1, ~ stype + api99, totals, calfun = case[[1]], bounds = case[[2]])
  sums("apiclus1.csv", paste0(h1, sprintf(hb, case[[1]], b)), d, FALSE); domains("apiclus1.csv", paste0(h1, sprintf(hb, case[[1]], b)), d)
}
d <- calibrate(postStratify(dclus1, ~stype, ptypes), ~api99, c(`(Intercept)` = 6194, api99 = 3914069))
sums("apiclus1.csv", paste0(h1, hp, '\n[[calibration]]\nkind = "linear"\n[calibration.totals]\nintercept = 6194\napi99 = 3914069\n'), d, FALSE)
# Replicates.
rep <- function(type, more = "") sprintf('\n[replicates]\ntype = "%s"\n%s', type, more)
some <- function(a, b, d) { sums(a, b, d, FALSE); shares(a, b, d); domains(a, b, d) }
jk1 <- as.svrepdesign(dclus1); jkn <- as.svrepdesign(dstrat)
everything("apiclus1.csv", paste0(h1, rep("JK1")), jk1); everything("apistrat.csv", paste0(hs, rep("JKn")), jkn)
sums("apiclus1.csv", paste0(h1, rep("JK1", "mse = true\n")), as.svrepdesign(dclus1, mse = TRUE))
sums("apistrat.csv", paste0(hs, rep("JKn", "mse = true\n")), as.svrepdesign(dstrat, mse = TRUE))
calibrated("apiclus1.csv", paste0(h1, rep("JK1")), jk1, function(a, b, d) { sums(a, b, d, FALSE); shares(a, b, d) })
calibrated("apistrat.csv", paste0(hs, rep("JKn")), jkn, function(a, b, d) sums(a, b, d, FALSE))
hpair <- '[design]\nstrata = "pair"\nclusters = "half"\nweights = "pw"\n'
dpair <- svydesign(id = ~half, strata = ~pair, weights = ~pw, data = apistrat)
some("apistrat.csv", paste0(hpair, rep("BRR")), as.svrepdesign(dpair, type = "BRR"))
quantiles("apistrat.csv", paste0(hpair, rep("BRR")), as.svrepdesign(dpair, type = "BRR"), c("mean", "xlogit", "quantile"))
some("apistrat.csv", paste0(hpair, rep("Fay", "rho = 0.3\n")), as.svrepdesign(dpair, type = "Fay", fay.rho = 0.3))
d4 <- svydesign(id = ~eight, strata = ~four, weights = ~pw, data = apistrat)
some("apistrat.csv", paste0('[design]\nstrata = "four"\nclusters = "eight"\nweights = "pw"\n', rep("BRR")), as.svrepdesign(d4, type = "BRR"))
some("apistrat.csv", paste0('[design]\nstrata = "four"\nclusters = "eight"\nweights = "pw"\n', rep("JKn")), as.svrepdesign(d4, type = "JKn"))
db <- svrepdesign(data = apiboot, weights = ~pw, repweights = "^bw", type = "bootstrap", combined.weights = TRUE)
hb2 <- '[design]\nweights = "pw"\n\n[replicates]\ntype = "bootstrap"\ncolumns = "bw*"\n'
some("apiboot.csv", hb2, db); quantiles("apiboot.csv", hb2, db, c("mean", "quantile"))
calibrated("apiboot.csv", hb2, db, function(a, b, d) sums(a, b, d, FALSE))
do <- svrepdesign(data = apiboot, weights = ~pw, repweights = "^bw", type = "other", scale = 0.02, rscales = seq(0.5, 1.5, length.out = 40), combined.weights = TRUE, mse = TRUE)
some("apiboot.csv", paste0('[design]\nweights = "pw"\n\n[replicates]\ntype = "other"\ncolumns = ["bw*"]\nmse = true\nscale = 0.02\nrscales = [', paste(sprintf("%.17g", seq(0.5, 1.5, length.out = 40)), collapse = ", "), "]\n"), do)
ds <- svrepdesign(data = scd, type = "BRR", repweights = reps, combined.weights = FALSE, weights = ~w)
for (v in c("alive", "arrests")) {
  t <- svytotal(as.formula(paste0("~", v)), ds)
  emit("scd.csv", paste0('[design]\nweights = "w"\n\n[replicates]\ntype = "BRR"\ncolumns = "r*"\ncombined = false\n', want(str("kind", "total"), str("of", v))), coef(t), SE(t))
}
r <- svyratio(~alive, ~arrests, ds)
hscd <- '[design]\nweights = "w"\n\n[replicates]\ntype = "BRR"\ncolumns = ["r1", "r2", "r3", "r4"]\ncombined = false\n'
emit("scd.csv", paste0(hscd, want(str("kind", "ratio"), str("of", "alive"), str("per", "arrests"))), coef(r), SE(r))
nest <- svydesign(id = ~ambulance, strata = ~ESA, nest = TRUE, data = scd, weights = ~w)
r <- svyratio(~alive, ~arrests, nest)
hn <- '[design]\nstrata = "ESA"\nclusters = "ambulance"\nnest = true\nweights = "w"\n'
emit("scd.csv", paste0(hn, want(str("kind", "ratio"), str("of", "alive"), str("per", "arrests"))), coef(r), SE(r))
for (ty in c("BRR", "JKn")) { r <- svyratio(~alive, ~arrests, as.svrepdesign(nest, type = ty))
  emit("scd.csv", paste0(hn, rep(ty), want(str("kind", "ratio"), str("of", "alive"), str("per", "arrests"))), coef(r), SE(r)) }
writeLines(c("[", paste(unlist(cases), collapse = ",\n"), "]"), "golden.json")
cat(length(cases), "cases\n")
