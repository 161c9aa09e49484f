"""Keys whose form says whose they are, by the prefix that the service prints (its own documentation says how they look).

Forms are case-sensitive and bounded. A key stands alone: no letter, digit, `_` or `-` before it, none of its own signs behind.
"""

import re
from functools import cache
from typing import Final, NamedTuple

_W: Final = "[A-Za-z0-9]"
_U: Final = "[A-Za-z0-9_-]"

_PREFIXED: Final = (
    ("aws_access_key", "akia asia abia acca", r"(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}"),
    ("aws_bedrock_key", "absk", r"ABSK[A-Za-z0-9+/]{109,269}={0,2}"),
    ("github_token", "ghp_ gho_ ghu_ ghs_ ghr_", rf"gh[pousr]_{_W}{{36,255}}"),
    ("github_token", "github_pat_", r"github_pat_\w{82}"),
    (
        "gitlab_token",
        "glpat- glptt- glrt- gldt- glft- glimt- glagent- gloas- glcbt- glsoat-",
        rf"gl[a-z]{{2,5}}-{_U}{{20,60}}(?:\.{_U}{{9,12}})?",
    ),
    ("gitlab_token", "gr1348941", rf"GR1348941{_U}{{20}}"),
    (
        "slack_token",
        "xoxb- xoxp- xoxa- xoxo- xoxs- xoxr-",
        r"xox[abeoprs]-(?:\d-)?(?:\d{6,13}-){1,3}[0-9A-Za-z]{10,80}(?!-)",
    ),
    ("slack_token", "xoxe. xoxe-", r"xoxe(?:\.xox[bp])?-\d-?[A-Za-z0-9-]{40,200}"),
    ("slack_token", "xapp-", r"xapp-\d-[A-Z0-9]{8,14}-\d{8,14}-[a-z0-9]{40,80}"),
    (
        "stripe_key",
        "sk_live_ sk_test_ sk_prod_ rk_live_ rk_test_ rk_prod_",
        rf"[sr]k_(?:live|test|prod)_{_W}{{16,120}}",
    ),
    ("stripe_key", "whsec_", r"whsec_[A-Za-z0-9+/=]{24,64}"),
    ("anthropic_key", "sk-ant-", rf"sk-ant-(?:api|admin|oat)\d{{2}}-{_U}{{80,110}}AA"),
    ("openai_key", "sk-proj- sk-svcacct- sk-admin- sk-none-", rf"sk-(?:proj|svcacct|admin|None)-{_U}{{40,180}}"),
    ("openai_key", "sk-", rf"sk-(?!ant-|proj-|svcacct-|admin-)(?:or-v1-)?{_W}{{32,64}}"),
    ("google_key", "aiza", rf"AIza{_U}{{35}}"),
    ("google_secret", "gocspx-", rf"GOCSPX-{_U}{{28}}"),
    ("google_token", "ya29.", rf"ya29\.{_U}{{40,250}}"),
    ("huggingface_token", "hf_", r"hf_[A-Za-z]{34}"),
    ("huggingface_token", "api_org_", r"api_org_[A-Za-z]{34}"),
    ("onepassword_token", "ops_eyj", r"ops_eyJ[A-Za-z0-9+/]{100,2000}={0,3}"),
    (
        "onepassword_key",
        "a3-",
        r"A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}",
    ),
    ("npm_token", "npm_", rf"npm_{_W}{{36}}"),
    ("pypi_token", "pypi-ageichlwas5vcmc", rf"pypi-AgEIcHlwaS5vcmc{_U}{{50,300}}"),
    ("rubygems_token", "rubygems_", r"rubygems_[a-f0-9]{48}"),
    ("digitalocean_token", "dop_v1_ doo_v1_ dor_v1_", r"do[opr]_v1_[a-f0-9]{64}"),
    ("sendgrid_key", "sg.", rf"SG\.{_U}{{20,24}}\.{_U}{{39,50}}"),
    ("brevo_key", "xkeysib-", rf"xkeysib-[a-f0-9]{{64}}-{_W}{{16}}"),
    ("mailgun_key", "key-", r"key-[a-f0-9]{32}"),
    ("shopify_token", "shpat_ shpca_ shppa_ shpss_", r"shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}"),
    ("square_token", "sq0atp- sq0csp- sq0idp-", rf"sq0(?:atp|csp|idp)-{_U}{{20,50}}"),
    ("square_token", "eaaa", rf"EAAA{_U}{{56,62}}"),
    ("facebook_token", "eaam eaac", rf"EAA[MC]{_W}{{100,300}}"),
    ("databricks_token", "dapi", r"dapi[a-f0-9]{32}(?:-\d)?"),
    ("grafana_token", "glc_", r"glc_[A-Za-z0-9+/]{32,400}={0,3}"),
    ("grafana_token", "glsa_", rf"glsa_{_W}{{32}}_[A-Fa-f0-9]{{8}}"),
    ("vault_token", "hvs. hvb.", rf"hv[sb]\.{_U}{{90,300}}"),
    ("vault_token", "s.", r"s\.(?=[A-Z]{0,23}[a-z])(?=[a-z]{0,23}[A-Z])(?=[A-Za-z]{0,23}[0-9])[A-Za-z0-9]{24}"),
    ("heroku_key", "hrku-aa", rf"HRKU-AA{_U}{{58}}"),
    ("notion_token", "ntn_", rf"ntn_[0-9]{{11}}{_W}{{35}}"),
    ("notion_token", "secret_", rf"secret_{_W}{{43}}"),
    ("linear_key", "lin_api_", rf"lin_api_{_W}{{40}}"),
    ("perplexity_key", "pplx-", rf"pplx-{_W}{{48}}"),
    ("groq_key", "gsk_", rf"gsk_{_W}{{52}}"),
    ("xai_key", "xai-", rf"xai-{_W}{{80}}"),
    ("replicate_token", "r8_", rf"r8_{_W}{{37}}"),
    ("pulumi_token", "pul-", r"pul-[a-f0-9]{40}"),
    ("prefect_key", "pnu_", rf"pnu_{_W}{{36}}"),
    ("readme_key", "rdme_", r"rdme_[a-z0-9]{70}"),
    ("sentry_token", "sntrys_eyj", r"sntrys_eyJ[A-Za-z0-9+/=_-]{60,400}"),
    ("sentry_token", "sntryu_", r"sntryu_[a-f0-9]{64}"),
    ("sourcegraph_token", "sgp_", r"sgp_(?:(?:[a-fA-F0-9]{16}|local)_)?[a-fA-F0-9]{40}"),
    ("sonar_token", "squ_ sqp_ sqa_", rf"sq[upa]_{_W}{{40}}"),
    ("scalingo_token", "tk-us-", rf"tk-us-{_U}{{48}}"),
    ("easypost_key", "ezak eztk", rf"EZ[AT]K{_W}{{54}}"),
    ("contentful_token", "cfpat-", rf"CFPAT-{_U}{{43}}"),
    ("dynatrace_token", "dt0c01.", r"dt0c01\.[A-Z0-9]{24}\.[A-Z0-9]{64}"),
    ("newrelic_key", "nrak-", r"NRAK-[A-Z0-9]{27}"),
    ("atlassian_token", "atatt3 atctt3", r"AT[AC]TT3[A-Za-z0-9_=-]{60,300}"),
    ("postman_key", "pmak-", r"PMAK-[a-f0-9]{24}-[a-f0-9]{34}"),
    ("figma_token", "figd_", rf"figd_{_U}{{40}}"),
    ("posthog_key", "phx_", rf"phx_{_W}{{43}}"),
    ("age_key", "age-secret-key-1", r"AGE-SECRET-KEY-1[A-Z0-9]{58}"),
    ("doppler_token", "dp.pt.", rf"dp\.pt\.{_W}{{40,44}}"),
    ("planetscale_token", "pscale_tkn_ pscale_pw_ pscale_oauth_", r"pscale_(?:tkn|pw|oauth)_[A-Za-z0-9_.=-]{32,64}"),
    ("docker_token", "dckr_pat_ dckr_oat_", rf"dckr_[po]at_{_U}{{27,32}}"),
    ("mapbox_token", "sk.eyj", rf"sk\.eyJ{_U}{{60,120}}\.{_U}{{22}}"),
    ("artifactory_key", "akcp", r"AKCp[A-Za-z0-9]{69}"),
    ("artifactory_token", "cmvmd", r"cmVmd[A-Za-z0-9]{59}"),
    ("flutterwave_key", "flwseck", r"FLWSECK(?:_TEST)?-[A-Za-z0-9]{12,40}(?:-X)?"),
    ("fly_token", "fm1r_ fm1a_ fm2_ fo1_", r"f(?:m1[ra]|m2|o1)_[A-Za-z0-9+/_-]{40,600}={0,3}"),
    ("octopus_key", "api-", r"API-[A-Z0-9]{26}"),
    ("openshift_token", "sha256~", rf"sha256~{_U}{{43}}"),
    ("intra42_secret", "s-s4t2ud- s-s4t2af-", r"s-s4t2(?:ud|af)-[a-f0-9]{64}"),
    ("infracost_key", "ico-", rf"ico-{_W}{{32}}"),
    ("twilio_key", "sk", r"SK[0-9a-f]{32}"),
    ("jwt", "eyj", rf"eyJ{_U}{{10,1500}}\.eyJ{_U}{{10,4000}}\.(?:{_U}{{10,1500}}|(?![A-Za-z0-9]))"),
    ("slack_webhook", "hooks.slack.com/", r"hooks\.slack\.com/(?:services|workflows|triggers)/[A-Za-z0-9+/]{30,80}"),
    ("discord_webhook", "discord.com/api/webhooks/", rf"discord\.com/api/webhooks/\d{{17,20}}/{_U}{{60,80}}"),
    (
        "teams_webhook",
        "webhook.office.com/",
        r"webhook\.office\.com/webhookb2/[a-z0-9@-]{36,80}/IncomingWebhook/[a-z0-9]{32}/[a-z0-9-]{36}",
    ),
)


class Family(NamedTuple):
    """One form: what it is called, where it begins in folded text, and how it is really written."""

    kind: str
    loose: re.Pattern[str]
    exact: re.Pattern[str]


@cache
def by_prefix() -> dict[str, tuple[Family, ...]]:
    """Return the families by their folded prefix. Compiled when the first trigger fires."""
    families: dict[str, tuple[Family, ...]] = {}
    for kind, prefixes, form in _PREFIXED:
        loose = re.compile(rf"(?<![\w.-])(?:{form})(?![A-Za-z0-9])", re.IGNORECASE)
        for prefix in prefixes.split():
            families[prefix] = (*families.get(prefix, ()), Family(kind, loose, re.compile(form)))
    return families


TAIL: Final = 8
"""Signs of a key that stand behind its prefix in a trigger, so that "asia" and "key-" alone open nothing."""

SHORT: Final[dict[str, tuple[str, int]]] = {"sk": ("[0-9a-f]", 8), "s.": ("[a-z0-9]", 12)}
"""Prefixes too short for any sign to do, and the signs that stand behind them in their triggers."""


def tail(prefix: str) -> tuple[str, int]:
    """Return the class and the number of the signs that stand behind a prefix in its trigger."""
    return SHORT.get(prefix, ("[a-z0-9+/_=.-]", TAIL))


TRIGGERS: Final = tuple(
    "{}{}{{{}}}".format(re.escape(prefix), *tail(prefix))
    for prefix in sorted({prefix for _, prefixes, _ in _PREFIXED for prefix in prefixes.split()})
)
"""Triggers for the scan: the prefixes as literals, and the first signs behind them."""
