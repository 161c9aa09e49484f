"""What the directory may say of people and groups. What is not here is never kept: telephones, addresses, pictures."""

from typing import Annotated, Any, ClassVar, Final

from pydantic import Field
from scim2_models import (
    URN,
    AuthenticationScheme,
    Bulk,
    ChangePassword,
    ComplexAttribute,
    ETag,
    Extension,
    Filter,
    Mutability,
    Patch,
    Reference,
    Required,
    Resource,
    ResourceType,
    ScimPolicy,
    ScimProvider,
    ServiceProviderConfig,
    Sort,
    Uniqueness,
)
from scim2_models import AnyExtension as _Any

MOST_AT_ONCE: Final = 200
"""How many people or groups one answer holds."""

WORK: Final = "work"


class Name(ComplexAttribute):
    """The parts of a name."""

    given_name: str | None = None
    family_name: str | None = None


class Email(ComplexAttribute):
    """A work address."""

    value: str | None = None
    type: str | None = Field(None, examples=[WORK])


class Membership(ComplexAttribute):
    """A group that somebody belongs to."""

    value: Annotated[str | None, Mutability.read_only] = None
    ref: Annotated[Reference["Group"] | None, Mutability.read_only] = Field(
        None, serialization_alias="$ref", validation_alias="$ref"
    )
    display: Annotated[str | None, Mutability.read_only] = None


class User(Resource[_Any]):
    """Somebody who works here or for us."""

    __schema__ = URN("urn:ietf:params:scim:schemas:core:2.0:User")

    user_name: Annotated[str | None, Uniqueness.server, Required.true] = None
    name: Name | None = None
    Name: ClassVar[type[ComplexAttribute]] = Name
    display_name: str | None = None
    user_type: str | None = Field(None, examples=["Employee", "Contractor"])
    preferred_language: str | None = Field(None, examples=["en", "nl", "es"])
    active: bool | None = None
    emails: list[Email] | None = None
    Emails: ClassVar[type[ComplexAttribute]] = Email
    groups: Annotated[list[Membership] | None, Mutability.read_only] = None
    Groups: ClassVar[type[ComplexAttribute]] = Membership


class Manager(ComplexAttribute):
    """Who leads somebody's team."""

    value: str | None = None
    ref: Reference["User"] | None = Field(  # type: ignore[type-arg]  # the library finds it by this very name
        None, serialization_alias="$ref", validation_alias="$ref"
    )


class EnterpriseUser(Extension):
    """What a company knows of somebody besides: number, other company, manager."""

    __schema__ = URN("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User")

    employee_number: str | None = None
    organization: str | None = None
    manager: Manager | None = None
    Manager: ClassVar[type[ComplexAttribute]] = Manager


class Member(ComplexAttribute):
    """Somebody in a group."""

    value: Annotated[str | None, Mutability.immutable] = None
    ref: Annotated[Reference["User"] | None, Mutability.immutable] = Field(  # type: ignore[type-arg]  # as above
        None, serialization_alias="$ref", validation_alias="$ref"
    )


class Group(Resource[Any]):
    """People who belong together."""

    __schema__ = URN("urn:ietf:params:scim:schemas:core:2.0:Group")

    display_name: Annotated[str | None, Required.true] = None
    members: list[Member] | None = None
    Members: ClassVar[type[ComplexAttribute]] = Member


Somebody: Final = User[EnterpriseUser]
"""A user with what the company knows besides."""


def provider() -> ScimProvider:
    """Return what this server offers, and what it forgives: directories send more than is kept, and Entra in its own way."""
    return ScimProvider(
        models=[User, EnterpriseUser, Group],
        resource_types=[ResourceType.from_resource(Somebody), ResourceType.from_resource(Group)],
        config=ServiceProviderConfig(
            patch=Patch(supported=True),
            bulk=Bulk(supported=False, max_operations=0, max_payload_size=0),
            filter=Filter(supported=True, max_results=MOST_AT_ONCE),
            change_password=ChangePassword(supported=False),
            sort=Sort(supported=False),
            etag=ETag(supported=True),
            authentication_schemes=[
                AuthenticationScheme(
                    type=AuthenticationScheme.Type.oauthbearertoken,
                    name="Token",
                    description="A token that who runs the site makes under “Programs”.",
                    primary=True,
                )
            ],
        ),
        policy=ScimPolicy(
            unknown=ScimPolicy.Unknown.ignore,
            remove_value_as_filter=ScimPolicy.RemoveValue.apply,
            unmatched_path_filter=ScimPolicy.UnmatchedPathFilter.create,
        ),
    )
